import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { cx } from "../lib/cx";
import s from "./Field.module.css";
import { Icon } from "./Icon";

interface FieldProps {
  label: ReactNode;
  /** What is wrong with the value, and what to do. */
  error?: string;
  hint?: ReactNode;
  /** Something small at the end of the label's line. */
  aside?: ReactNode;
  /** Draws the control with the given id and description; `invalid` is whether there is an error. */
  children: (id: string, describedBy: string | undefined, invalid: boolean) => ReactNode;
}

/** A label, its control, and the error or the hint that describe it. */
export function Field({ label, error, hint, aside, children }: FieldProps) {
  const id = useId();
  const describedBy = cx(error && `${id}-error`, hint ? `${id}-hint` : undefined) || undefined;
  return (
    <div className={s.field}>
      <div className={s.head}>
        <label htmlFor={id}>{label}</label>
        {aside && <span className={s.aside}>{aside}</span>}
      </div>
      {children(id, describedBy, error !== undefined)}
      {error && (
        <p className={s.error} id={`${id}-error`}>
          <Icon name="alert" size={14} />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p className={s.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface Look {
  invalid?: boolean;
  scale?: "sm" | "md" | "lg";
}

function inputClass(scale: Look["scale"]): string {
  return cx(s.in, scale === "lg" && s.lg, scale === "sm" && s.sm);
}

type TextInputProps = InputHTMLAttributes<HTMLInputElement> & Look & { ref?: Ref<HTMLInputElement> };

/** A one-line text control. */
export function TextInput({ invalid, scale, className, ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      dir="auto"
      {...rest}
      className={cx(inputClass(scale), className)}
      aria-invalid={invalid || undefined}
    />
  );
}

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & Look & { ref?: Ref<HTMLTextAreaElement> };

/** A control for several lines; it grows with its text where the browser can. */
export function TextArea({ invalid, scale, className, ...rest }: TextAreaProps) {
  return (
    <textarea
      dir="auto"
      {...rest}
      className={cx(inputClass(scale), s.area, className)}
      aria-invalid={invalid || undefined}
    />
  );
}

type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & Look & { ref?: Ref<HTMLSelectElement> };

/** The browser's own select. */
export function Select({ invalid, scale, className, children, ...rest }: SelectProps) {
  return (
    <span className={cx(s.selectBox, className)}>
      <select {...rest} className={cx(inputClass(scale), s.select)} aria-invalid={invalid || undefined}>
        {children}
      </select>
      <Icon name="down" size={14} />
    </span>
  );
}

type Named = Pick<FieldProps, "label" | "hint" | "aside" | "error">;

/** A one-line text control with all that belongs to it. */
export function TextField({ label, error, hint, aside, ...rest }: TextInputProps & Named) {
  return (
    <Field label={label} error={error} hint={hint} aside={aside ?? (rest.required ? "required" : undefined)}>
      {(id, describedBy, invalid) => <TextInput id={id} aria-describedby={describedBy} invalid={invalid} {...rest} />}
    </Field>
  );
}

/** A control for several lines with all that belongs to it. */
export function AreaField({ label, error, hint, aside, ...rest }: TextAreaProps & Named) {
  return (
    <Field label={label} error={error} hint={hint} aside={aside ?? (rest.required ? "required" : undefined)}>
      {(id, describedBy, invalid) => <TextArea id={id} aria-describedby={describedBy} invalid={invalid} {...rest} />}
    </Field>
  );
}

type SelectFieldProps = SelectProps & Named & { options: readonly { value: string; label: string }[] };

/** The browser's own select with its label, of options; further ones, such as one for no choice, are its children. */
export function SelectField({ label, error, hint, aside, options, children, ...rest }: SelectFieldProps) {
  return (
    <Field label={label} error={error} hint={hint} aside={aside ?? (rest.required ? "required" : undefined)}>
      {(id, describedBy, invalid) => (
        <Select id={id} aria-describedby={describedBy} invalid={invalid} {...rest}>
          {children}
          {options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Two fields beside each other where there is room. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className={s.pair}>{children}</div>;
}

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  type?: "checkbox" | "radio";
  label: ReactNode;
  hint?: ReactNode;
}

/** A checkbox or a radio button with its label beside it and an optional line below. */
export function Choice({ label, hint, type = "checkbox", className, ...rest }: ChoiceProps) {
  const id = useId();
  return (
    <div className={cx(s.check, className)}>
      <input {...rest} type={type} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className={s.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
