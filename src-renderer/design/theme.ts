import { createTheme } from '@mui/material/styles';

/**
 * MUI draws from the same custom properties as our own components (tokens.css), so there is one place
 * for every colour; `nativeColor` lets MUI derive its shades in CSS from them.
 */
export const theme = createTheme({
  cssVariables: { nativeColor: true },
  palette: {
    primary: {
      main: 'var(--accent)',
      light: 'var(--accent-soft)',
      dark: 'var(--accent-strong)',
      contrastText: 'var(--on-accent)',
    },
    error: {
      main: 'var(--bad)',
      light: 'var(--bad-soft)',
      dark: 'var(--bad-strong)',
      contrastText: 'var(--on-bad)',
    },
    text: {
      primary: 'var(--text)',
      secondary: 'var(--text-soft)',
      disabled: 'var(--text-faint)',
    },
    background: { default: 'var(--ground)', paper: 'var(--raised)' },
    divider: 'var(--line)',
    action: {
      active: 'var(--text-soft)',
      hover: 'var(--hover)',
      selected: 'var(--accent-soft)',
      focus: 'var(--accent-soft)',
      disabled: 'var(--text-faint)',
      disabledBackground: 'var(--sunken)',
    },
  },
  shape: { borderRadius: 6 },
  spacing: 4,
  typography: {
    fontFamily: 'var(--font)',
    fontSize: 13,
    htmlFontSize: 16,
    button: { textTransform: 'none', fontWeight: 550, fontSize: '0.8125rem' },
    body1: { fontSize: '0.8125rem' },
    body2: { fontSize: '0.8125rem' },
    h6: { fontSize: '0.9375rem', fontWeight: 600 },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small' },
      styleOverrides: {
        root: {
          minHeight: 32,
          paddingInline: 12,
          lineHeight: 1.3,
          whiteSpace: 'nowrap',
          '&.Mui-disabled': { color: 'var(--text-faint)' },
          '&.Mui-focusVisible': { outline: '2px solid var(--focus)', outlineOffset: 2 },
        },
        outlined: {
          borderColor: 'var(--line-strong)',
          color: 'var(--text)',
          background: 'var(--surface)',
          '&:hover': { background: 'var(--hover)', borderColor: 'var(--accent)' },
        },
        text: { color: 'var(--accent)', '&:hover': { background: 'var(--hover)' } },
      },
    },
    MuiIconButton: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: {
          borderRadius: 6,
          color: 'var(--text-soft)',
          '&:hover': { background: 'var(--hover)', color: 'var(--text)' },
          '&.Mui-focusVisible': { outline: '2px solid var(--focus)', outlineOffset: 1 },
        },
      },
    },
    MuiSvgIcon: { styleOverrides: { root: { fontSize: '1.125rem' } } },
    MuiOutlinedInput: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: {
          background: 'var(--surface)',
          '& .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--line-strong)' },
          '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--accent)' },
          '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
            borderColor: 'var(--focus)',
            borderWidth: 2,
          },
        },
        input: {
          padding: '6px 10px',
          height: '1.25rem',
          '&::placeholder': { color: 'var(--text-faint)', opacity: 1 },
        },
        notchedOutline: { '& legend': { fontSize: '0.86em' } },
        multiline: { padding: '8px 10px', '& textarea': { padding: 0, lineHeight: 1.5 } },
      },
    },
    // Browser engines write what stands in a field to their profile unless it says `off`.
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true, autoComplete: 'off' } },
    MuiInputLabel: {
      styleOverrides: {
        root: { color: 'var(--text-soft)' },
        // The fields are 32 px high: MUI's own offsets are made for 40.
        outlined: {
          transform: 'translate(11px, 6px) scale(1)',
          '&.MuiInputLabel-shrink': { transform: 'translate(12px, -8px) scale(0.86)' },
        },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, color: 'var(--text-soft)' } } },
    MuiFormControlLabel: { styleOverrides: { label: { fontSize: '0.8125rem' } } },
    MuiCheckbox: { defaultProps: { size: 'small' } },
    MuiRadio: { defaultProps: { size: 'small' } },
    // What is closed is gone at once: while something fades, no key would answer and nothing take the focus.
    MuiPopover: { defaultProps: { slotProps: { transition: { exit: false } } } },
    MuiDialog: {
      defaultProps: { slotProps: { transition: { exit: false } } },
      styleOverrides: {
        paper: {
          backgroundImage: 'none',
          border: '1px solid var(--line)',
          borderRadius: 10,
          boxShadow: 'var(--shadow-high)',
        },
      },
    },
    MuiDialogTitle: {
      styleOverrides: {
        root: {
          fontSize: '1rem',
          fontWeight: 650,
          padding: '16px 20px 8px',
          letterSpacing: '-0.01em',
        },
      },
    },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
    MuiDialogActions: {
      styleOverrides: {
        root: { padding: '12px 20px', borderTop: '1px solid var(--line)', gap: 4 },
      },
    },
    MuiBackdrop: {
      styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { background: 'var(--scrim)' } } },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiMenu: {
      styleOverrides: {
        paper: { border: '1px solid var(--line)', boxShadow: 'var(--shadow-high)', marginTop: 4 },
        list: { padding: 4 },
      },
    },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          minHeight: 32,
          borderRadius: 4,
          fontSize: '0.8125rem',
          gap: 8,
          '&.Mui-focusVisible': { background: 'var(--accent-soft)', outlineOffset: -2 },
        },
      },
    },
    MuiTooltip: {
      defaultProps: { enterDelay: 500, disableInteractive: false },
      styleOverrides: {
        tooltip: {
          background: 'var(--text)',
          color: 'var(--ground)',
          fontSize: '0.75rem',
          fontWeight: 450,
          padding: '4px 8px',
        },
      },
    },
  },
});
