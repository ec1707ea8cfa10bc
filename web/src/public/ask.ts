/** Why a question of a public page has no answer: a code of the API, or `network` where none came. */
export class NoAnswer extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

type ApiAnswer<Answer> = {
  data?: Answer | null;
  errors?: readonly { extensions?: { code?: string } }[];
};

/**
 * Asks the API by GET, so that the browser revalidates what it has by ETag. Nobody is signed in here, so the cookie
 * stays at home. Throws NoAnswer, or the signal's own reason when it is aborted.
 *
 * @example await ask<PublicPlanQuery>('PublicPlan', PUBLIC_PLAN, { council, plan }, signal)
 */
export async function ask<Answer>(
  operationName: string,
  document: string,
  variables: Readonly<Record<string, string | null>>,
  signal: AbortSignal,
): Promise<Answer> {
  const search = new URLSearchParams({
    operationName,
    query: document.replaceAll(/\s+/g, ' ').trim(),
    variables: JSON.stringify(variables),
  });
  const answer = await fetchAnswer<Answer>(`/graphql?${search}`, signal);
  const code = answer.errors?.[0]?.extensions?.code;
  if (code !== undefined) throw new NoAnswer(code);
  if (!answer.data) throw new NoAnswer('network');
  return answer.data;
}

async function fetchAnswer<Answer>(address: string, signal: AbortSignal): Promise<ApiAnswer<Answer>> {
  try {
    const response = await fetch(address, {
      signal,
      credentials: 'omit',
      // Apollo Server refuses a GET without a header that a foreign page cannot send.
      headers: { 'apollo-require-preflight': 'true' },
    });
    const answer: ApiAnswer<Answer> = await response.json();
    return answer;
  } catch (error) {
    if (signal.aborted) throw error;
    // No connection, or something that is not our server (a proxy's page).
    throw new NoAnswer('network');
  }
}
