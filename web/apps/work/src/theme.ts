import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const ACTION: MantineColorsTuple = [
  "#e8f1fa",
  "#d3e3f4",
  "#a9c8e8",
  "#7fadd9",
  "#5893c8",
  "#3a7fbd",
  "#246fb4",
  "#1664b0",
  "#0b5cad",
  "#084780",
];

export const theme = createTheme({
  colors: { action: ACTION },
  primaryColor: "action",
  primaryShade: 8,
  fontFamily: "var(--font)",
  defaultRadius: 4,
  cursorType: "pointer",
  focusRing: "auto",
});

/** Mantine's own values of these fail the contrast of WCAG AA. */
export const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-error": "var(--late)",
    "--mantine-color-dimmed": "var(--muted)",
    "--mantine-color-placeholder": "var(--faint)",
    "--mantine-color-text": "var(--ink)",
  },
  dark: {},
});
