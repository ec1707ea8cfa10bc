import { formatDay, type Day } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import styles from './grid.module.css';
import type { Band, Bands } from './scale.js';

type GridHeadProps = { levelName: string; bands: Bands; unit: number; today: { day: Day; x: number } | null };

/** The head of the table: it stays when the rows scroll. The scale is one heading; its labels are for the eye. */
export function GridHead({ levelName, bands, unit, today }: GridHeadProps) {
  const { t, lang } = useText();
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        <th scope="col">{levelName}</th>
        <th scope="col">{t('gantt.column.executor')}</th>
        <th scope="col">{t('gantt.column.status')}</th>
        <th scope="col" aria-label={t('gantt.column.timeline')}>
          <div className={bands.units.length > 0 ? styles.years : styles.yearsAlone} aria-hidden="true">
            {bands.years.map((band) => (
              <BandLabel key={band.key} band={band} unit={unit} />
            ))}
          </div>
          {bands.units.length > 0 && (
            <div className={styles.units} aria-hidden="true">
              {bands.units.map((band) => (
                <BandLabel key={band.key} band={band} unit={unit} />
              ))}
            </div>
          )}
          {today && (
            <span className={styles.todayLabel} style={{ left: today.x }}>
              {formatDay(today.day, lang, 'short')}
            </span>
          )}
        </th>
      </tr>
    </thead>
  );
}

function BandLabel({ band, unit }: { band: Band; unit: number }) {
  return <span style={{ left: band.from * unit, width: (band.to - band.from) * unit }}>{band.label}</span>;
}
