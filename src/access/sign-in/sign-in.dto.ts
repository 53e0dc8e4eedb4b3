import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Line } from '../../platform/http/text-rules.js';
import { SessionAnswer, TOKEN_DELIVERIES, type TokenDelivery } from '../sessions/session.dto.js';

// Longer than any password we take, so that a too long one is told so where one is set; short enough not to cost anything.
const ANY_PASSWORD = 400;

export class SignInBody {
  @Line(254)
  email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(ANY_PASSWORD)
  password!: string;

  /** The second factor, for those who have one: then one request signs in, also while failed attempts of others lock the account. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  code?: string;

  /** Where the refresh token goes: an HttpOnly cookie (default), or the body for programs. */
  @IsOptional()
  @IsIn(TOKEN_DELIVERIES)
  tokenDelivery?: TokenDelivery;
}

/** The password was right; the second factor is missing. */
export class ChallengeAnswer {
  /** `required`: send the code. `enrol`: set up a second factor first. */
  secondFactor!: 'required' | 'enrol';
  challenge!: string;
  /** Seconds until the challenge ends. */
  expiresIn!: number;
}

export type SignInAnswer = SessionAnswer | ChallengeAnswer;

export class SecondFactorBody {
  @IsString()
  @MaxLength(1000)
  challenge!: string;

  @Matches(/^\d{6}$/)
  code!: string;
}

/** With the challenge of the sign-in, or, when signed in, with one's password and the present code if there is one. */
export class EnrolmentBody {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  challenge?: string;

  @IsOptional()
  @IsString()
  @MaxLength(ANY_PASSWORD)
  password?: string;

  @IsOptional()
  @Matches(/^\d{6}$/)
  code?: string;
}

/** Shown once. */
export class Enrolment {
  /** For an authenticator app, as a link or QR code. */
  otpauthUri!: string;
  /** The same secret for typing in, base32. */
  secret!: string;
}

export class ConfirmEnrolmentBody {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  challenge?: string;

  /** A code of the new authenticator. */
  @Matches(/^\d{6}$/)
  code!: string;
}

export class ChangePasswordBody {
  @IsString()
  @MinLength(1)
  @MaxLength(ANY_PASSWORD)
  currentPassword!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(ANY_PASSWORD)
  newPassword!: string;
}

export class PasswordWithCodeBody {
  @Line(254)
  email!: string;

  /** The one-time code an administrator handed over. */
  @Line(40)
  code!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(ANY_PASSWORD)
  password!: string;
}
