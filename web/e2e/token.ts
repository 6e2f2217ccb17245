/** A token as clients without a browser get it. */
export async function tokenOf(gateway: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${gateway}/api/identity/v1/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}
