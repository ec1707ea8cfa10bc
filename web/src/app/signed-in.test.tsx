import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { refusal, renderPage, SECRETARY, type Answers } from '../testing/render-page.js';
import { shortName } from './person-menu.js';
import { SignedIn } from './signed-in.js';

const viewer = { __typename: 'Viewer', ...SECRETARY.viewer };
const plans = [{ __typename: 'Plan', id: 'plan', slug: 'demo', title: 'План дій' }];
const session = { viewer, plans };

const open = (answers: Answers, at = '/plans/demo') =>
  renderPage(SignedIn, { path: '/plans/:plan', at, answers });
const menu = () => screen.findByRole('navigation', { name: 'Головне меню' });

describe('the frame around the pages', () => {
  it('asks to sign in whoever is not, and remembers where they were going', async () => {
    const { router } = open({ Session: () => refusal('auth.required') }, '/plans/demo?status=overdue');
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    expect(router.state.location.search).toBe('?next=%2Fplans%2Fdemo%3Fstatus%3Doverdue');
  });

  it('offers the places of the product and says which one is open', async () => {
    open({ Session: session });
    const links = within(await menu()).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Огляд',
      'План',
      'Мої завдання',
      'Показники',
      'Звіти',
      'Імпорт',
    ]);
    expect(screen.getByRole('link', { name: 'План' }).getAttribute('aria-current')).toBe('page');
  });

  it('does not offer what the person may not open', async () => {
    const can = { ...viewer.can, importPlan: false, seeOverview: false };
    open({ Session: { viewer: { ...viewer, can }, plans } });
    const links = within(await menu()).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['План', 'Мої завдання', 'Показники', 'Звіти']);
  });

  it('says how much waits for the person, in words for those who cannot see the badge', async () => {
    open({ Session: { viewer: { ...viewer, waiting: 3 }, plans } });
    expect(await screen.findByRole('link', { name: 'Мої завдання , 3 справи чекають на вас' })).toBeTruthy();
  });

  it('begins with a link past the menu', async () => {
    open({ Session: session });
    await menu();
    expect(screen.getByRole('link', { name: 'Перейти до змісту' }).getAttribute('href')).toBe('#main');
    expect(screen.getByRole('main').id).toBe('main');
  });

  it('reads what is open anew when the language changes, because some sentences are the server’s', async () => {
    const { user, asked } = open({
      Session: session,
      SetLocale: { setLocale: { __typename: 'Viewer', id: 'viewer', locale: 'EN' } },
    });
    await menu();
    await user.click(screen.getByRole('radio', { name: 'English', hidden: true }));
    await waitFor(() =>
      expect(asked.map((one) => one.operation)).toEqual(['Session', 'SetLocale', 'Session']),
    );
  });

  it('forgets what it has read when the person signs out', async () => {
    const { user, router, client } = open({
      Session: session,
      SignOut: { signOut: { __typename: 'SignOutPayload', ok: true } },
    });
    await menu();
    await user.click(screen.getByRole('button', { name: 'Вийти', hidden: true }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    expect(client.cache.extract()).toEqual({});
  });

  it('says in words that the server does not answer, and tries again', async () => {
    let fails = true;
    const { user } = open({ Session: () => (fails ? refusal('server.busy') : session) });
    await screen.findByRole('alert');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Спробувати ще раз' }));
    expect(await menu()).toBeTruthy();
  });
});

describe('the corner of the frame', () => {
  it('has room for an initial and a family name', () => {
    expect(shortName('Олена Коваленко')).toBe('О. Коваленко');
    expect(shortName('Олена Петрівна Коваленко')).toBe('О. Коваленко');
    expect(shortName('Адміністратор')).toBe('Адміністратор');
  });
});
