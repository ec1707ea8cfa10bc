import { describe, expect, it } from '@jest/globals';
import { STATUS_ORDER, statusWord } from '@kvartal/shared/status';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { TextProvider, translator } from '../lib/i18n.js';
import { uk } from '../locales/uk.js';
import { Button } from './button.js';
import { Field, RadioCards } from './field.js';
import { ErrorText } from './error-text.js';
import { QuarterRibbon } from './quarter-ribbon.js';
import { StatusBar } from './status-bar.js';
import { StatusMark } from './status-mark.js';

const text = { lang: 'uk', t: translator('uk', uk), setLang: () => {} } as const;
const show = (children: ReactNode) => render(<TextProvider text={text}>{children}</TextProvider>);

describe('a status', () => {
  it.each(STATUS_ORDER)('%s is a drawing and a word, and every drawing differs', (status) => {
    const { container } = show(<StatusMark status={status} />);
    expect(container.textContent).toBe(statusWord(status, 'uk'));
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
  it('has a shape of its own', () => {
    const shapes = STATUS_ORDER.map((status) => {
      const { container, unmount } = show(<StatusMark status={status} />);
      const shape = container.querySelector('svg')?.innerHTML ?? '';
      unmount();
      return shape;
    });
    expect(new Set(shapes).size).toBe(STATUS_ORDER.length);
  });
  it('with a number agrees with it', () => {
    const { container } = show(<StatusMark status="in_progress" count={21} />);
    expect(container.textContent).toBe('21 виконується');
  });
});

describe('a bar of counts', () => {
  it('has a link for each status that occurs, from what is settled to what has not begun', () => {
    show(
      <StatusBar
        counts={[
          { status: 'overdue', count: 2 },
          { status: 'done', count: 5 },
          { status: 'at_risk', count: 0 },
        ]}
        hrefOf={(status) => `/plans/p?status=${status}`}
      />,
    );
    const links = within(screen.getByRole('list', { name: 'Завдання за станами' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent?.trim(), link.getAttribute('href')])).toEqual([
      ['5 виконано', '/plans/p?status=done'],
      ['2 прострочено', '/plans/p?status=overdue'],
    ]);
  });
});

describe('the quarter ribbon', () => {
  it('says what it draws, equal neighbours once, and where today is', () => {
    show(
      <QuarterRibbon
        today="2026-08-01"
        cells={[
          { quarter: '2026-Q1', status: 'done' },
          { quarter: '2026-Q2', status: 'done' },
          { quarter: '2026-Q3', status: 'overdue' },
          { quarter: '2026-Q4', status: null },
        ]}
      />,
    );
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Квартали: I квартал 2026 – II квартал 2026: Виконано; III квартал 2026 (зараз): Прострочено; IV квартал 2026: строків немає',
    );
  });
});

describe('a field', () => {
  it('is tied to its label, its hint and what is wrong with it', () => {
    show(<Field label="Значення" hint="у відсотках" error="Введіть число" defaultValue="сто" />);
    const input = screen.getByLabelText('Значення');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'у відсотках',
      'Введіть число',
    ]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
  it('that is fine is not marked', () => {
    show(<Field label="Значення" />);
    expect(screen.getByLabelText('Значення').hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('cards to choose from', () => {
  it('are radio buttons, moved by arrows', async () => {
    function Choice() {
      const [value, setValue] = useState<'a' | 'b' | null>(null);
      const cards = [
        { value: 'a', label: 'Виконано', key: '1' },
        { value: 'b', label: 'Виконується', key: '2' },
      ] as const;
      return <RadioCards legend="Стан" name="choice" cards={cards} value={value} onChange={setValue} />;
    }
    show(<Choice />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: /^Виконано/ }));
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Виконується/ }).checked).toBe(true);
  });
});

describe('a busy button', () => {
  it('does nothing more, and keeps its focus', async () => {
    let clicks = 0;
    show(
      <Button
        busy
        onClick={() => {
          clicks += 1;
        }}
      >
        Подати
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Подати' });
    await userEvent.setup().click(button);
    expect(clicks).toBe(0);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
  });
});

describe('an error', () => {
  it('is worded by its code', () => {
    show(<ErrorText code="evidence.required" />);
    expect(screen.getByRole('alert').textContent).toBe(
      'Щоб звітувати «Виконано», додайте підтвердження: посилання або файл.',
    );
  });
  it('of the network says that nothing is lost', () => {
    show(<ErrorText code="network" />);
    expect(screen.getByRole('alert').textContent).toMatch(/^Сервер не відповідає/);
  });
});
