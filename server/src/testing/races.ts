import type { Role } from '../access/role.js';
import { answer } from './answers.js';
import type { CouncilKeys } from './council-keys.js';

/** One act that several people send with the same version. */
type Race = {
  as: Role;
  /** What is asked of the payload; the names of its types are not needed. */
  payload: string;
  /** The input of the writer with this number. */
  input: (own: CouncilKeys, writer: number) => Record<string, unknown>;
  /** How those are refused who came later. */
  refused: string;
  /** How many rows the journal gets. */
  rows?: number;
};

/** Every mutation that takes a version and is refused when it is not the present one; each has a row of its own. */
export const RACES: Readonly<Record<string, Race>> = {
  amendPlan: {
    as: 'secretary',
    payload: 'plan { version }',
    input: (own, writer) => ({
      planSlug: own.planByHand,
      version: 1,
      act: { kind: 'рішення', number: `15-${writer}/VIII`, adoptedOn: '2026-02-20' },
      inForceOn: '2026-03-01',
      changes: [
        {
          edit: 'CHANGE',
          taskId: own.taskToAmend,
          wording: { title: `Змінене ${writer}`, executors: [], indicators: [] },
        },
      ],
    }),
    refused: 'plan.changed_meanwhile',
    // One of the act and one of the task.
    rows: 2,
  },
  changePerson: {
    as: 'administrator',
    payload: 'person { version }',
    input: (own, writer) => ({
      id: own.personToChange,
      version: 1,
      roles: ['MEMBER'],
      post: `Посада ${writer}`,
    }),
    refused: 'people.changed_meanwhile',
  },
  closeUnit: {
    as: 'secretary',
    payload: 'id',
    input: (own, writer) => ({ id: own.unitToClose, version: 1, on: `2026-04-0${1 + (writer % 9)}` }),
    refused: 'unit.changed_meanwhile',
  },
  correctDraft: {
    as: 'secretary',
    payload: 'draft { version }',
    input: (own, writer) => ({
      id: own.draftToCorrect,
      version: 1,
      acts: [{ kind: 'SET', pointer: '/title', value: `Назва ${writer}` }],
    }),
    refused: 'draft.changed_meanwhile',
  },
  deactivatePerson: {
    as: 'administrator',
    payload: 'person { version }',
    input: (own) => ({ id: own.personToDeactivate, version: 1 }),
    refused: 'people.changed_meanwhile',
  },
  decideDeadline: {
    as: 'head',
    payload: 'occurrence { version }',
    input: (own, writer) => ({ id: own.deadlineChangeId, version: 1, approve: writer % 2 === 0 }),
    refused: 'deadline.already_decided',
  },
  discardDraft: {
    as: 'secretary',
    payload: 'draft { version }',
    input: (own) => ({ id: own.draftToDiscard, version: 1 }),
    refused: 'draft.changed_meanwhile',
  },
  editReport: {
    as: 'secretary',
    payload: 'report { version }',
    input: (own, writer) => ({
      id: own.reportToEdit,
      version: 1,
      texts: [{ key: 'next', text: `Текст ${writer}` }],
    }),
    refused: 'report.changed_meanwhile',
  },
  editCouncil: {
    as: 'administrator',
    payload: 'settings { version }',
    input: (_own, writer) => ({
      version: 1,
      name: `Рада ${writer}`,
      city: 'Калинівка',
      locale: 'UK',
      every: 'YEAR',
      dueDay: 10,
    }),
    refused: 'council.changed_meanwhile',
  },
  enterEvent: {
    as: 'secretary',
    payload: 'task { version }',
    input: (own, writer) => ({
      taskId: own.eventTaskId,
      version: 1,
      eventOn: `2026-03-0${1 + (writer % 9)}`,
    }),
    refused: 'task.changed_meanwhile',
  },
  handOver: {
    as: 'administrator',
    payload: 'from { version }',
    input: (own) => ({
      fromId: own.executorId,
      version: 1,
      toId: own.secretaryId,
      lastOn: '2026-12-31',
      unitIds: [own.unitId],
    }),
    refused: 'people.changed_meanwhile',
  },
  moveUnit: {
    as: 'secretary',
    payload: 'id',
    input: (own) => ({ id: own.unitToMove, version: 1, parentId: own.unitId, beforeId: own.unitPart }),
    refused: 'unit.changed_meanwhile',
  },
  openCouncil: {
    as: 'administrator',
    payload: 'settings { version }',
    // What the one before has left.
    input: () => ({ version: 2, isPublic: false }),
    refused: 'council.changed_meanwhile',
  },
  proposeDeadline: {
    as: 'secretary',
    payload: 'occurrence { version }',
    input: (own, writer) => ({
      occurrenceId: own.occurrenceToMove,
      version: 1,
      toOn: '2026-06-30',
      reason: `Тендер ${writer}`,
    }),
    // The first one moves nothing; what the others run into is that it waits.
    refused: 'deadline.already_proposed',
  },
  publishPlan: {
    as: 'secretary',
    payload: 'plan { version }',
    input: (own) => ({ planSlug: own.planSlug, version: 1 }),
    refused: 'plan.changed_meanwhile',
  },
  publishReport: {
    as: 'head',
    payload: 'report { version }',
    input: (own) => ({ id: own.reportToPublish, version: 1 }),
    refused: 'report.published',
  },
  reactivatePerson: {
    as: 'administrator',
    payload: 'person { version }',
    input: (own) => ({ id: own.personToReactivate, version: 1 }),
    refused: 'people.changed_meanwhile',
  },
  redoCorrection: {
    as: 'secretary',
    payload: 'draft { version }',
    input: (own) => ({ id: own.draftToRedo, version: 3 }),
    refused: 'draft.changed_meanwhile',
  },
  resendInvitation: {
    as: 'administrator',
    payload: 'address',
    input: (own) => ({ id: own.invitationToResend, version: 1 }),
    refused: 'invitation.changed_meanwhile',
  },
  renameUnit: {
    as: 'secretary',
    payload: 'id',
    input: (own, writer) => ({ id: own.unitToRename, version: 1, name: `Відділ ${writer}`, kind: 'UNIT' }),
    refused: 'unit.changed_meanwhile',
  },
  reviewStatus: {
    as: 'head',
    payload: 'occurrence { version }',
    input: (own, writer) => ({ updateId: own.updateId, version: 2, confirm: writer % 2 === 0, note: 'Ні' }),
    refused: 'occurrence.changed_meanwhile',
  },
  setCouncilLogo: {
    as: 'administrator',
    payload: 'settings { version }',
    input: (own) => ({ version: 3, fileId: own.logoId }),
    refused: 'council.changed_meanwhile',
  },
  setReportingCalendar: {
    as: 'secretary',
    payload: 'plan { version }',
    input: (own, writer) => ({
      planSlug: own.calendarSlug,
      version: 1,
      every: 'QUARTER',
      dueDay: 5 + (writer % 9),
      start: '2026-Q3',
    }),
    refused: 'plan.changed_meanwhile',
  },
  submitStatus: {
    as: 'secretary',
    payload: 'occurrence { version }',
    input: (own, writer) => answer(own.occurrenceId, { text: `Відповідь ${writer}` }),
    refused: 'occurrence.changed_meanwhile',
  },
  switchSignInMethod: {
    as: 'administrator',
    payload: 'method { version }',
    input: (own) => ({ id: own.methodToSwitch, version: 1, enabled: false }),
    refused: 'sign_in_method.changed_meanwhile',
  },
  undoCorrection: {
    as: 'secretary',
    payload: 'draft { version }',
    input: (own) => ({ id: own.draftToUndo, version: 2 }),
    refused: 'draft.changed_meanwhile',
  },
  withdrawInvitation: {
    as: 'administrator',
    payload: 'address',
    input: (own) => ({ id: own.invitationToWithdraw, version: 1 }),
    refused: 'invitation.changed_meanwhile',
  },
};
