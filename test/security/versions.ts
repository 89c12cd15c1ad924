/** Mutations that update without the version that their caller saw, each with its reason. */
export const updatesWithoutVersion: Readonly<Record<string, string>> = {
  agentUpdate: 'two switches of one agent, each replaced by itself; the version grows with every ticket they get',
  notificationPreferencesUpdate: 'one person’s own settings, each replaced by itself',
  viewerUpdate: 'one person’s own settings, each replaced by itself',
};
