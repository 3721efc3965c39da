/** The pictures' typeface: the dashboard serves it, the server draws with it; elsewhere what the reader's system has. */
export const FONT =
  '"Source Sans 3 Variable", "Source Sans 3", "Segoe UI", system-ui, Roboto, Helvetica, Arial, sans-serif';
