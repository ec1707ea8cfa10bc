import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import styles from './plan.module.css';

/** Above the sheet, on the screen only: the button that prints it. */
export function PrintBar() {
  const { t } = useText();
  return (
    <div className={classNames('no-print', styles.printBar)}>
      <Button onClick={() => print()}>{t('plan.print.now')}</Button>
      <span>{t('plan.print.hint')}</span>
    </div>
  );
}
