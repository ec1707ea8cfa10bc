import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { TextProvider, translator } from '../lib/i18n.js';
import { uk } from '../locales/uk.js';
import { dropped, FakeUpload } from '../testing/fake-upload.js';
import type { Proof } from './answer.js';
import { EvidenceField } from './evidence-field.js';
import { useUploads } from './use-uploads.js';

let end: () => void;
beforeEach(() => {
  end = FakeUpload.begin();
});
afterEach(() => end());

function Desk() {
  const [evidence, setEvidence] = useState<readonly Proof[]>([]);
  const [link, setLink] = useState('');
  const files = useUploads((file) =>
    setEvidence((before) => [...before, { kind: 'file', fileId: file.id, name: file.name }]),
  );
  return (
    <EvidenceField
      evidence={evidence}
      onChange={setEvidence}
      files={files}
      link={link}
      onLink={setLink}
      error={null}
      linkError={null}
    />
  );
}

function open() {
  const text = { lang: 'uk', t: translator('uk', uk), setLang: () => {} } as const;
  render(
    <TextProvider text={text}>
      <Desk />
    </TextProvider>,
  );
  return userEvent.setup();
}

const act12 = () => new File(['%PDF-'], 'Акт 12.pdf', { type: 'application/pdf' });

describe('evidence', () => {
  it('takes a chosen file to the server and shows how far it is', async () => {
    const user = open();
    await user.upload(screen.getByLabelText('Вибрати файли…'), act12());
    const bar = await screen.findByRole('progressbar', { name: 'Надсилаємо файл Акт 12.pdf' });
    const [request] = FakeUpload.all;
    request?.progress(30, 40);
    expect(bar).toHaveProperty('value', 0.75);
    request?.answer(201, { id: 'f1', name: 'Акт 12.pdf', size: 40 });
    expect(await screen.findByRole('button', { name: /Прибрати Акт 12\.pdf/ })).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('takes a file that is dropped', async () => {
    open();
    const place = screen.getByRole('group', { name: 'Підтвердження' });
    fireEvent.drop(place, dropped(act12()));
    expect(await screen.findByRole('progressbar', { name: /Акт 12\.pdf/ })).toBeTruthy();
  });

  it('takes a link that is dropped, and no other text', async () => {
    open();
    const place = screen.getByRole('group', { name: 'Підтвердження' });
    const drop = (text: string) =>
      fireEvent.drop(place, { dataTransfer: { files: [], getData: () => text } });
    drop('javascript:alert(1)');
    drop('https://data.example.org/acts');
    expect(await screen.findByText('https://data.example.org/acts')).toBeTruthy();
    expect(screen.queryByText('javascript:alert(1)')).toBeNull();
  });

  it('says why a file was refused and keeps the others', async () => {
    const user = open();
    await user.upload(screen.getByLabelText('Вибрати файли…'), [act12(), new File(['x'], 'virus.exe')]);
    FakeUpload.all[0]?.answer(201, { id: 'f1', name: 'Акт 12.pdf', size: 40 });
    FakeUpload.all[1]?.answer(415, { code: 'file.type_refused' });
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^virus\.exe: Файли цього типу не приймаються\./,
    );
    expect(screen.getByRole('button', { name: /Прибрати Акт 12\.pdf/ })).toBeTruthy();
  });

  it('can be taken back', async () => {
    const user = open();
    await user.type(screen.getByLabelText('Посилання'), 'https://data.example.org/acts{Enter}');
    await user.click(await screen.findByRole('button', { name: /Прибрати https/ }));
    expect(screen.queryByText('https://data.example.org/acts')).toBeNull();
  });
});
