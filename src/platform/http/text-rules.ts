import { applyDecorators } from '@nestjs/common';
import { IsString, MaxLength, MinLength, registerDecorator, type ValidationOptions } from 'class-validator';

// Control characters other than tab and line ends; lone surrogates; the characters that turn the direction of what follows.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const DIRECTION_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/;
const DIRECTION_MARK = /[\u200E\u200F\u061C]/;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Presentation}/u;
const LINE_END = /[\t\r\n\u2028\u2029]/;
// Spaces, and what is not seen at all: joiners have their place between letters (Persian, Kurdish), but alone they are nothing.
const NOTHING = /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}]*$/u;

/** Why a text cannot be stored at all, whatever the field; null when it can. */
export function unstorable(text: string): string | null {
  if (text.includes('\u0000')) return 'holds a NUL character';
  if (LONE_SURROGATE.test(text)) return 'is not valid Unicode';
  return null;
}

/** Why a text is not fit to be shown in one line among others: a name, a title, a code. */
export function unfitForLine(text: string): string | null {
  if (CONTROL.test(text) || LINE_END.test(text)) return 'holds control characters';
  if (DIRECTION_OVERRIDE.test(text) || DIRECTION_MARK.test(text))
    return 'holds marks that change the writing direction';
  if (PICTURE.test(text)) return 'holds pictures';
  if (NOTHING.test(text)) return 'is empty';
  return null;
}

/** Why a text is not fit for a note of several lines; pictures are somebody's way of writing and stay. */
export function unfitForProse(text: string): string | null {
  if (CONTROL.test(text)) return 'holds control characters';
  if (DIRECTION_OVERRIDE.test(text)) return 'holds marks that change the writing direction';
  if (NOTHING.test(text)) return 'is empty';
  return null;
}

function fits(name: string, unfit: (text: string) => string | null, options?: ValidationOptions): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      options,
      validator: {
        validate: (value: unknown) => typeof value === 'string' && unfit(value) === null,
        defaultMessage: (args) =>
          typeof args?.value === 'string' ? `$property ${unfit(args.value)}` : '$property must be a text',
      },
    });
}

/** A text of one line, shown among others: names, titles. At most `max` characters. */
export const Line = (max: number, options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    IsString(options),
    MinLength(1, options),
    MaxLength(max, options),
    fits('line', unfitForLine, options),
  );

/** A text of several lines: notes, reasons. */
export const Prose = (max: number, options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    IsString(options),
    MinLength(1, options),
    MaxLength(max, options),
    fits('prose', unfitForProse, options),
  );
