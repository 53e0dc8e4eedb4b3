import { Module } from '@nestjs/common';
import { ServiceDirectoryModule } from '../service-directory/index.js';
import { ConsentEnd } from './consent-end.js';
import { OnConsentWithdrawn } from './on-consent-withdrawn.js';
import { OnResidentErased } from './on-resident-erased.js';
import { PartnerReferralsController } from './partner-referrals.controller.js';
import { PartnerReferralsService } from './partner-referrals.service.js';
import { ReferralReceiptsService } from './referral-receipts.service.js';
import { ReferralSweep } from './referral-sweep.job.js';
import { ReferralsController } from './referrals.controller.js';
import { ReferralsService } from './referrals.service.js';
import { SenderStepsService } from './sender-steps.service.js';

/** The closed loop with partners. */
@Module({
  imports: [ServiceDirectoryModule],
  controllers: [ReferralsController, PartnerReferralsController],
  providers: [
    ReferralsService,
    ReferralReceiptsService,
    SenderStepsService,
    PartnerReferralsService,
    ConsentEnd,
    OnConsentWithdrawn,
    OnResidentErased,
    ReferralSweep,
  ],
})
export class ReferralsModule {}
