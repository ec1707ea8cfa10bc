import { isQuarter, type Period } from '@kvartal/shared/calendar';
import { NO_FILTER, type Grouping, type TaskFilter } from '@kvartal/shared/plan';
import { isStatus } from '@kvartal/shared/status';

export const GROUPINGS: readonly Grouping[] = ['section', 'executor', 'status'];

/** From the closest look to the widest: what one column of the head is. */
export const ZOOMS = ['month', 'quarter', 'half', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Everything about the quarter table that its address keeps. */
export type View = { grouping: Grouping; zoom: Zoom; filter: TaskFilter };

export const FIRST_VIEW: View = { grouping: 'section', zoom: 'quarter', filter: NO_FILTER };

const LIST = ',';

/**
 * The view that an address asks for. Unknown parameters and values are ignored, so an old or mistyped link still opens
 * the table.
 *
 * @example readView(new URLSearchParams('group=status&status=overdue,nonsense')).filter.statuses // ['overdue']
 */
export function readView(search: URLSearchParams): View {
  const list = (name: string) => (search.get(name) ?? '').split(LIST).filter(Boolean);
  return {
    grouping: GROUPINGS.find((one) => one === search.get('group')) ?? FIRST_VIEW.grouping,
    zoom: ZOOMS.find((one) => one === search.get('zoom')) ?? FIRST_VIEW.zoom,
    filter: {
      executors: list('exec'),
      sections: list('section'),
      statuses: list('status').map(fromDashes).filter(isStatus),
      quarters: readQuarters(search.get('from'), search.get('to')),
      text: search.get('q') ?? '',
      moved: search.get('moved') === '1',
    },
  };
}

/**
 * The search part of the address of a view, without what every view begins with.
 *
 * @example viewSearch({ ...FIRST_VIEW, zoom: 'year' }) // '?zoom=year'
 * @example viewSearch(FIRST_VIEW) // ''
 */
export function viewSearch({ grouping, zoom, filter }: View): string {
  const search = new URLSearchParams();
  if (grouping !== FIRST_VIEW.grouping) search.set('group', grouping);
  if (zoom !== FIRST_VIEW.zoom) search.set('zoom', zoom);
  const put = (name: string, values: readonly string[]) => {
    if (values.length > 0) search.set(name, values.join(LIST));
  };
  put('exec', filter.executors);
  put('section', filter.sections);
  put('status', filter.statuses.map(toDashes));
  if (filter.quarters) {
    search.set('from', filter.quarters.from);
    search.set('to', filter.quarters.to);
  }
  if (filter.text !== '') search.set('q', filter.text);
  if (filter.moved) search.set('moved', '1');
  // Commas and dashes read better than their codes, and need none in a query.
  const text = search.toString().replaceAll('%2C', LIST);
  return text === '' ? '' : `?${text}`;
}

/** A quarter that stands alone means that quarter; one before the other is put right. */
function readQuarters(from: string | null, to: string | null): Period | null {
  const [first, last] = [from ?? to, to ?? from];
  if (!isQuarter(first) || !isQuarter(last)) return null;
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}

const toDashes = (status: string) => status.replaceAll('_', '-');
const fromDashes = (text: string) => text.replaceAll('-', '_');
