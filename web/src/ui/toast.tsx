import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import styles from './notice.module.css';

type Toast = { id: number; text: string };

const ToastContext = createContext<(text: string) => void>(() => {});

/** Seven seconds: long enough for two lines; what matters also stands on the page. */
const SHOWN_FOR_MS = 7_000;

/** Says in passing that something happened: `const say = useToast(); say(t('task.saved'))`. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

/** Holds the one live region of the page, so that a message is announced once wherever it comes from. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const say = useCallback(
    (text: string) => setToasts((all) => [...all.slice(-2), { id: (all.at(-1)?.id ?? 0) + 1, text }]),
    [],
  );
  return (
    <ToastContext value={say}>
      {children}
      <output className={styles.region}>
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onGone={drop} />
        ))}
      </output>
    </ToastContext>
  );
}

function ToastLine({ toast, onGone }: { toast: Toast; onGone: (id: number) => void }) {
  const { t } = useText();
  useEffect(() => {
    const timer = setTimeout(() => onGone(toast.id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [toast.id, onGone]);
  return (
    <div className={styles.toast}>
      {toast.text}
      <button type="button" aria-label={t('ui.dismiss')} onClick={() => onGone(toast.id)}>
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
    </div>
  );
}
