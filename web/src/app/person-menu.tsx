import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Viewer } from '../account/session.js';
import type {
  SetLocaleMutation,
  SetLocaleMutationVariables,
  SignOutMutation,
  SignOutMutationVariables,
  SwitchCouncilMutation,
  SwitchCouncilMutationVariables,
} from '../gql/graphql.js';
import { upper } from '../lib/enums.js';
import { useText, type Lang } from '../lib/i18n.js';
import { chooseTheme, keptTheme, type Theme } from '../lib/preferences.js';
import { Button } from '../ui/button.js';
import styles from './layout.module.css';
import { paths } from './paths.js';

const SIGN_OUT: TypedDocumentNode<SignOutMutation, SignOutMutationVariables> = gql`
  mutation SignOut {
    signOut {
      ok
    }
  }
`;

const SWITCH_COUNCIL: TypedDocumentNode<SwitchCouncilMutation, SwitchCouncilMutationVariables> = gql`
  mutation SwitchCouncil($input: SwitchCouncilInput!) {
    switchCouncil(input: $input) {
      id
    }
  }
`;

const SET_LOCALE: TypedDocumentNode<SetLocaleMutation, SetLocaleMutationVariables> = gql`
  mutation SetLocale($input: SetLocaleInput!) {
    setLocale(input: $input) {
      id
      locale
    }
  }
`;

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const LANGS: readonly Lang[] = ['uk', 'en'];

/** Who is signed in, and what they choose for themselves: language, light or dark, going home. */
export function PersonMenu({ viewer }: { viewer: Viewer }) {
  const { t, lang, setLang } = useText();
  const id = useId();
  const { pathname } = useLocation();
  const [theme, setTheme] = useState(keptTheme);
  // Some sentences are the server's own: what is open is read anew in the other language.
  const [setLocale] = useMutation(SET_LOCALE, { refetchQueries: 'active' });
  const signOut = useSignOut();
  return (
    <div className={styles.person}>
      <button type="button" className={styles.name} popoverTarget={id}>
        {shortName(viewer.name)}
        <span className="visually-hidden">, {t('app.person')}</span>
      </button>
      {/* A new page brings a new menu, which is closed: nobody clicked outside of the old one. */}
      <div key={pathname} id={id} popover="auto" className={styles.menu}>
        <p>
          <strong>{viewer.name}</strong>
          <br />
          {viewer.post ?? viewer.email}
          <br />
          {viewer.council.name}
        </p>
        <Segments
          legend={t('app.language')}
          options={LANGS.map((one) => ({ value: one, label: t(`app.language.${one}`) }))}
          value={lang}
          onChange={(next) => {
            setLang(next);
            // The choice already holds on this device; the account follows when the server can be reached.
            setLocale({ variables: { input: { locale: upper(next) } } }).catch(() => {});
          }}
        />
        <Segments
          legend={t('app.theme')}
          options={THEMES.map((one) => ({ value: one, label: t(`app.theme.${one}`) }))}
          value={theme}
          onChange={(next) => {
            chooseTheme(next);
            setTheme(next);
          }}
        />
        <ul className={styles.more}>
          <li>
            <a href={paths.profile}>{t('app.profile')}</a>
          </li>
          <li>
            <a href={paths.people}>{t('app.people')}</a>
          </li>
          <li>
            <a href={paths.calendars}>{t('app.calendars')}</a>
          </li>
          <li>
            <a href={paths.apiTokens}>{t('app.api_tokens')}</a>
          </li>
          <li>
            <a href={paths.signInMethods}>{t('app.sign_in_methods')}</a>
          </li>
          {viewer.can.readJournal && (
            <li>
              <a href={paths.journal()}>{t('app.journal')}</a>
            </li>
          )}
          {viewer.can.editCouncil && (
            <li>
              <a href={paths.council}>{t('app.council')}</a>
            </li>
          )}
          {viewer.can.readMail && (
            <li>
              <a href={paths.outbox}>{t('app.outbox')}</a>
            </li>
          )}
        </ul>
        <Councils viewer={viewer} />
        <Button look="secondary" onClick={() => void signOut()}>
          {t('app.sign_out')}
        </Button>
      </div>
    </div>
  );
}

/** The other councils of somebody who serves in several: the session goes on in the chosen one. */
function Councils({ viewer }: { viewer: Viewer }) {
  const { t, lang } = useText();
  const [switchCouncil] = useMutation(SWITCH_COUNCIL);
  const others = viewer.councils.filter(({ id }) => id !== viewer.council.id);
  if (others.length === 0) return null;
  const go = async (slug: string) => {
    await switchCouncil({ variables: { input: { slug } } });
    // Everything that was read belongs to the other council: the page begins anew.
    window.location.assign(paths.home);
  };
  return (
    <ul className={styles.more} aria-label={t('app.councils')}>
      {others.map(({ id, slug, name, nameEn }) => (
        <li key={id}>
          <Button look="quiet" onClick={() => void go(slug).catch(() => {})}>
            {lang === 'en' ? (nameEn ?? name) : name}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [signOut] = useMutation(SIGN_OUT);
  return async () => {
    // Whatever the server answers, this device forgets what it has read.
    await signOut().catch(() => {});
    await navigate(paths.signIn());
    await client.clearStore();
  };
}

type Option<T extends string> = { value: T; label: string };

function Segments<T extends string>(props: {
  legend: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend>{props.legend}</legend>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/**
 * A name as it fits the corner of the frame.
 *
 * @example shortName('Олена Коваленко') // 'О. Коваленко'
 */
export function shortName(name: string): string {
  const [first, ...rest] = name.trim().split(/\s+/);
  return first && rest.length > 0 ? `${first.charAt(0)}. ${rest.at(-1)}` : name;
}
