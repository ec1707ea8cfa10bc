/** Invented things of a task as the API says them; a test changes what matters to it. */
type Parts = Record<string, unknown>;

/** An answer of an executor that waits for nobody: work goes on. */
export function apiUpdate(parts: Parts = {}) {
  return {
    __typename: 'StatusUpdate',
    id: 'update',
    occurrenceId: 'q3',
    declared: 'IN_PROGRESS',
    forecast: 'ON_TRACK',
    text: 'Перевірено 214 укриттів.',
    reason: null,
    submittedAt: '2026-10-12T07:41:00Z',
    lateDays: 0,
    authorName: 'Марія Гнатюк',
    authorUnit: 'Управління освіти',
    review: 'SUBMITTED',
    reviewedAt: null,
    reviewerName: null,
    reviewNote: null,
    evidence: [],
    can: { __typename: 'StatusUpdateCan', review: false, prove: false },
    ...parts,
  };
}

/** A link that proves an answer. */
export function apiEvidence(parts: Parts = {}) {
  return {
    __typename: 'Evidence',
    id: 'evidence',
    kind: 'LINK',
    url: 'https://data.example.org/acts',
    title: 'Акти перевірки',
    fileUrl: null,
    addedOn: '2026-11-14',
    failsSince: null,
    ...parts,
  };
}

/** The fourth quarter of 2026, not answered for yet. */
export function apiOccurrence(parts: Parts = {}) {
  return {
    __typename: 'Occurrence',
    id: 'q4',
    key: '2026-Q4',
    kind: 'DEADLINE',
    fromOn: '2026-10-01',
    dueOn: '2026-12-31',
    approvedDueOn: parts['dueOn'] ?? '2026-12-31',
    movedTimes: 0,
    status: 'NOT_STARTED',
    declared: null,
    forecast: null,
    review: null,
    lastAnswerOn: null,
    lateDays: 0,
    actualOn: null,
    version: 1,
    lastUpdate: null,
    ...parts,
  };
}

/** «At least 240 shelters»: 214 were last measured. */
export function apiIndicator(parts: Parts = {}) {
  return {
    __typename: 'Indicator',
    id: 'shelters',
    text: 'Перевірено не менше 240 укриттів.',
    targets: [
      {
        __typename: 'Target',
        comparator: 'AT_LEAST',
        value: 240,
        unit: 'укриттів',
        per: null,
        percent: false,
      },
    ],
    measurements: [
      apiMeasurement({ id: 'm2', value: 214, measuredOn: '2026-09-28' }),
      apiMeasurement({ id: 'm1', value: 180, measuredOn: '2026-06-29' }),
    ],
    attainment: 214 / 240,
    result: 'PARTLY_DONE',
    behind: true,
    periods: [],
    pace: {
      __typename: 'Pace',
      fromOn: '2026-06-29',
      fromValue: 180,
      toOn: '2026-12-31',
      toValue: 240,
    },
    series: [
      apiSeriesValue({ id: 'm2', value: 214, measuredOn: '2026-09-28' }),
      apiSeriesValue({ id: 'm1', value: 180, measuredOn: '2026-06-29' }),
    ],
    fulfilment: null,
    ...parts,
  };
}

/** A value ever entered; a first one unless said otherwise. */
export function apiSeriesValue(parts: Parts) {
  return {
    __typename: 'SeriesValue',
    source: 'Акти перевірки',
    note: null,
    enteredAt: '2026-10-01T09:00:00Z',
    enteredByName: 'Марія Гнатюк',
    correctsId: null,
    reason: null,
    ...parts,
  };
}

export function apiMeasurement(parts: Parts) {
  return { __typename: 'Measurement', source: 'Акти перевірки', note: null, ...parts };
}

const pageOf = (__typename: string, nodes: readonly unknown[]) => ({
  __typename,
  nodes,
  endCursor: null,
  hasMore: false,
  total: nodes.length,
});

type Lists = { updates?: readonly unknown[]; history?: readonly unknown[] };

/** A task of the education department whose third quarter is overdue and whose fourth runs. */
export function apiTask({ updates = [], history = [], ...parts }: Parts & Lists = {}) {
  return {
    __typename: 'Task',
    id: 'task',
    code: '4.1.2',
    title: 'Щокварталу перевіряти укриття у школах',
    description: null,
    baseline: 'Перевірки були раз на рік.',
    priority: 'HIGH',
    deadlineText: 'Щоквартально',
    certainty: 'INFERRED',
    extra: [{ __typename: 'ExtraField', header: 'Міста-побратими', text: 'Вишгород' }],
    executorsText: 'Управління освіти, Коледж (за згодою)',
    schedule: { kind: 'recurring', every: 'quarter', from: '2026-Q1', to: '2027-Q4' },
    scheduleText: 'щокварталу 2026–2027 років',
    eventOn: null,
    obsoleteReason: null,
    removedOn: null,
    amendments: [],
    version: 3,
    status: 'OVERDUE',
    movedTimes: 0,
    executors: [
      {
        __typename: 'TaskExecutor',
        unit: { __typename: 'OrgUnit', id: 'edu', kind: 'UNIT' },
        name: 'Управління освіти',
        lead: true,
        byConsent: false,
      },
    ],
    indicators: [apiIndicator()],
    occurrences: [
      apiOccurrence({
        id: 'q3',
        key: '2026-Q3',
        fromOn: '2026-07-01',
        dueOn: '2026-09-30',
        status: 'OVERDUE',
        declared: 'IN_PROGRESS',
        forecast: 'ON_TRACK',
        review: 'SUBMITTED',
        version: 2,
        lastUpdate: apiUpdate(),
      }),
      apiOccurrence(),
    ],
    plan: {
      __typename: 'PlanRef',
      id: 'plan-ref',
      slug: 'demo',
      title: 'План дій',
      today: '2026-11-21',
      period: { __typename: 'Period', from: '2026-Q1', to: '2027-Q4' },
    },
    sectionPath: [{ __typename: 'Section', id: 'safety', code: '4', title: 'Безпечне середовище' }],
    source: { table: 1, row: 12 },
    document: { __typename: 'SourceDocument', fileId: 'file', fileName: 'план.docx', draftId: 'draft' },
    updates: pageOf('StatusUpdatePage', updates),
    deadlineChanges: [],
    history: pageOf('JournalPage', history),
    can: {
      __typename: 'TaskCan',
      submitStatus: true,
      proposeDeadline: true,
      enterEvent: true,
      addMeasurement: true,
    },
    ...parts,
  };
}
