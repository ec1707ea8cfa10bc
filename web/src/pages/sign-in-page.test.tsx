import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { refusal, renderPage, SECRETARY, type Answers } from '../testing/render-page.js';
import { Component as SignInPage } from './sign-in-page.js';

const plans = [{ __typename: 'Plan', id: 'plan', slug: 'demo', title: 'План дій' }];
const viewer = (roles: readonly string[]) => ({ __typename: 'Viewer', ...SECRETARY.viewer, roles });
const answers = (roles: readonly string[]): Answers => ({
  Published: { publicCouncils: [] },
  SignIn: { signIn: { __typename: 'SignInPayload', viewer: viewer(roles), needsSecondFactor: false } },
  Session: { viewer: viewer(roles), plans },
});

const open = (given: Answers, at = '/sign-in') =>
  renderPage(SignInPage, { path: '/sign-in', at, answers: given });

async function signIn({ user }: ReturnType<typeof open>) {
  await user.type(screen.getByLabelText('Електронна пошта'), ' head@yasnoberezh.example ');
  await user.type(screen.getByLabelText('Пароль'), 'kvartal{Enter}');
}

describe('signing in', () => {
  it.each([
    [['HEAD'], '/plans/demo/overview'],
    [['EXECUTOR'], '/my-tasks'],
    [['SECRETARY'], '/plans/demo'],
  ])('takes %s to %s', async (roles, address) => {
    const page = open(answers(roles));
    await signIn(page);
    await waitFor(() => expect(page.router.state.location.pathname).toBe(address));
    expect(page.asked.find((one) => one.operation === 'SignIn')?.variables).toEqual({
      input: { email: 'head@yasnoberezh.example', password: 'kvartal' },
    });
  });

  it('goes back to where the person was going', async () => {
    const page = open(answers(['HEAD']), '/sign-in?next=%2Fplans%2Fdemo%2Ftasks%2F7');
    await signIn(page);
    await waitFor(() => expect(page.router.state.location.pathname).toBe('/plans/demo/tasks/7'));
  });

  it('never goes on to another site', async () => {
    const page = open(answers(['HEAD']), '/sign-in?next=%2F%2Fevil.example');
    await signIn(page);
    await waitFor(() => expect(page.router.state.location.pathname).toBe('/plans/demo/overview'));
  });

  it('says that e-mail or password do not match and keeps what was typed', async () => {
    const page = open({ ...answers(['HEAD']), SignIn: () => refusal('auth.invalid_credentials') });
    await signIn(page);
    expect((await screen.findByRole('alert')).textContent).toContain('Пошта або пароль не підходять');
    expect(screen.getByLabelText<HTMLInputElement>('Електронна пошта').value).toContain('head@');
    expect(page.router.state.location.pathname).toBe('/sign-in');
  });

  it('tells whoever was signed out by time why they are here', async () => {
    open(answers(['HEAD']), '/sign-in?ended=1');
    expect(await screen.findByText(/^Сеанс завершився/)).toBeTruthy();
  });

  it('shows what is published for everybody', async () => {
    const url = '/public/yasnoberezh/plans/demo';
    open({
      Published: {
        publicCouncils: [
          {
            __typename: 'PublicCouncil',
            slug: 'yasnoberezh',
            name: 'Яснобережна міська рада',
            plans: [{ __typename: 'PublicPlanRef', slug: 'demo', title: 'План відкритих даних', url }],
            reports: [],
          },
        ],
      },
    });
    expect((await screen.findByRole('link', { name: 'План відкритих даних' })).getAttribute('href')).toBe(
      url,
    );
  });
});
