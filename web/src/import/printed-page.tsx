import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import { isAmong, type Reach } from './asked-columns.js';
import { isTurned, onFill, sizeIn } from './printed-look.js';
import styles from './printed.module.css';
import type { Printed } from './use-printed.js';

/** In pixels for a point: smaller text is not read. A page that is wider than its pane scrolls. */
const SMALLEST_SCALE = 0.85;

type Page = NonNullable<Printed['page']>;
type Box = Page['boxes'][number];

/** A page as it was printed: every text in its box, the row in question outlined and its cell marked. */
export function PrintedPage({ page, asked }: { page: Page; asked: readonly Reach[] }) {
  const { t } = useText();
  const { number, boxes } = page;
  // The white margins would take room from the text.
  const { left: edge, top: head, width, height } = withoutMargins(page);
  const common = commonSize(boxes);
  const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`;
  return (
    <figure
      className={styles.page}
      style={{
        aspectRatio: `${width} / ${height}`,
        minInlineSize: `${Math.round(width * SMALLEST_SCALE)}px`,
      }}
      aria-label={t('import.draft.place.page', { page: number })}
    >
      {boxes
        .filter(({ text, column }) => text !== '' || column !== null)
        .map((box) => {
          const { text, left, top, right, bottom, column, fill, bold, isAsked } = box;
          const isCell = column !== null;
          const isMarked = isAsked && (!isCell || isAmong(asked, column));
          const size = Math.min(sizeOf(box), isCell ? common : Number.POSITIVE_INFINITY);
          return (
            <div
              key={`${left} ${top} ${right} ${bottom} ${text}`}
              className={classNames(
                isCell ? styles.cell : styles.words,
                bold && styles.bold,
                isTurned(text, sidesOf(box)) && styles.turned,
              )}
              style={{
                ...onFill(fill),
                left: percent(left - edge, width),
                top: percent(top - head, height),
                width: percent(right - left, width),
                height: percent(bottom - top, height),
                fontSize: `${((size / width) * 100).toFixed(3)}cqw`,
              }}
              aria-current={isAsked ? 'true' : undefined}
              data-asked={isMarked ? '' : undefined}
            >
              {isMarked && text !== '' ? <mark>{text}</mark> : text}
            </div>
          );
        })}
    </figure>
  );
}

/** How much of a margin is kept, in points. */
const KEPT_MARGIN = 8;

function withoutMargins({ boxes, width, height }: Page) {
  const left = Math.max(0, Math.min(width, ...boxes.map((box) => box.left)) - KEPT_MARGIN);
  const top = Math.max(0, Math.min(height, ...boxes.map((box) => box.top)) - KEPT_MARGIN);
  const right = Math.max(left + 1, ...boxes.map((box) => box.right + KEPT_MARGIN));
  const bottom = Math.max(top + 1, ...boxes.map((box) => box.bottom + KEPT_MARGIN));
  return { left, top, width: right - left, height: bottom - top };
}

function sidesOf({ left, top, right, bottom }: Box) {
  return { width: right - left, height: bottom - top };
}

function sizeOf(box: Box): number {
  const { width, height } = sidesOf(box);
  return sizeIn(
    box.text,
    isTurned(box.text, { width, height }) ? { width: height, height: width } : { width, height },
  );
}

/** The cells of a table are printed in one size: the one in which nearly all of them fit. */
function commonSize(boxes: readonly Box[]): number {
  const sizes = boxes.filter(({ text, column }) => text !== '' && column !== null).map(sizeOf);
  return sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 5)] ?? 0;
}
