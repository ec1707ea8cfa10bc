import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { TextProvider, translator } from '../lib/i18n.js';
import { uk } from '../locales/uk.js';
import type { Proof } from './answer.js';
import { EvidenceField } from './evidence-field.js';
import { useUploads } from './use-uploads.js';

/** A server that takes files, as far as the browser's request to it is concerned. */
class FakeRequest extends EventTarget {
  static readonly all: FakeRequest[] = [];
  readonly upload = new EventTarget();
  status = 0;
  response: unknown = null;
  responseType = '';
  body: FormData | null = null;
  open() {}
  setRequestHeader() {}
  send(body: FormData) {
    this.body = body;
    FakeRequest.all.push(this);
  }
  answer(status: number, response: unknown) {
    this.status = status;
    this.response = response;
    act(() => void this.dispatchEvent(new Event('load')));
  }
}

const real = globalThis.XMLHttpRequest;
beforeEach(() => {
  FakeRequest.all.length = 0;
  Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
});
afterEach(() => void Object.assign(globalThis, { XMLHttpRequest: real }));

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
    const [request] = FakeRequest.all;
    act(
      () =>
        void request?.upload.dispatchEvent(
          new ProgressEvent('progress', { lengthComputable: true, loaded: 30, total: 40 }),
        ),
    );
    expect(bar).toHaveProperty('value', 0.75);
    request?.answer(201, { id: 'f1', name: 'Акт 12.pdf', size: 40 });
    expect(await screen.findByRole('button', { name: /Прибрати Акт 12\.pdf/ })).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('takes a file that is dropped', async () => {
    open();
    const place = screen.getByRole('group', { name: 'Підтвердження' });
    const files = Object.assign([act12()], { item: () => null });
    fireEvent.drop(place, { dataTransfer: { files, getData: () => '' } });
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
    FakeRequest.all[0]?.answer(201, { id: 'f1', name: 'Акт 12.pdf', size: 40 });
    FakeRequest.all[1]?.answer(415, { code: 'file.type_refused' });
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
