/** Which Fluent theme the pane wears: Office's own, where it tells it; else the system's. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Colours as Office gives them, #RRGGBB. */
export interface OfficeColours {
  readonly background: string;
  readonly foreground: string;
}

export type Appearance = 'light' | 'dark' | 'high-contrast';

export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  'high-contrast': teamsHighContrastTheme,
};

/** @param office null: Office does not say */
export function appearanceOf(office: OfficeColours | null, systemIsDark: boolean): Appearance {
  const background = office === null ? undefined : lightness(office.background);
  const foreground = office === null ? undefined : lightness(office.foreground);
  if (background === undefined) return systemIsDark ? 'dark' : 'light';
  // Office's own black theme is a dark grey: only high contrast is plain black.
  if (background === 0 && foreground !== undefined && foreground > 0.9) return 'high-contrast';
  return background < 0.5 ? 'dark' : 'light';
}

/** 0 to 1; undefined for what is no colour. */
function lightness(colour: string): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Reads the theme again whenever the pane gets the focus: Office tells of no change on every platform. */
export function useAppearance(officeColours: () => OfficeColours | null): Appearance {
  const [appearance, setAppearance] = useState(() => read(officeColours));
  useEffect(() => {
    const again = (): void => setAppearance(read(officeColours));
    const system = matchMedia('(prefers-color-scheme: dark)');
    window.addEventListener('focus', again);
    system.addEventListener('change', again);
    return () => {
      window.removeEventListener('focus', again);
      system.removeEventListener('change', again);
    };
  }, [officeColours]);
  return appearance;
}

function read(officeColours: () => OfficeColours | null): Appearance {
  return appearanceOf(officeColours(), matchMedia('(prefers-color-scheme: dark)').matches);
}
