import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor, StaffActor } from '../platform/actor.js';
import { DEFAULT_LIMIT } from '../platform/http/paging.js';
import { IfMatch, tagged } from '../platform/http/if-match.js';
import {
  ReleaseQuery,
  RequestRun,
  RunQuery,
  type ReleasedMonthList,
  type ReleaseHeadResponse,
  type ReleasePage,
  type ReleaseResponse,
  type RunPage,
  type RunResponse,
} from './statistics.dto.js';
import { StatisticsReader } from './statistics-reader.js';
import { presentChange, presentFigure, presentRelease, presentRun } from './statistics.presenter.js';
import { Releases } from './releases.service.js';
import type { ReleaseHead } from './releases.queries.js';
import { StatisticsRuns, type RunRow } from './statistics-runs.service.js';

/** For officers: runs, drafts and releases of the monthly statistics. */
@ApiTags('statistics')
@Controller('v1/statistics')
export class StatisticsController {
  constructor(
    private readonly runs: StatisticsRuns,
    private readonly releases: Releases,
    private readonly reader: StatisticsReader,
  ) {}

  /** Runs with their state and, if they failed, the code of the error; newest first. */
  @Get('runs')
  @Permit('release.read')
  async listRuns(@CurrentActor() actor: Actor, @Query() query: RunQuery): Promise<RunPage> {
    const page = await this.reader.runs(actor, query.limit ?? DEFAULT_LIMIT, query.cursor);
    return { ...page, items: await this.presentedRuns(actor, page.items) };
  }

  /** Asks for a run of a complete month; the answer is the run, whose draft appears when it is done. */
  @Post('runs')
  @HttpCode(202)
  @Permit('release.run')
  async requestRun(@CurrentActor() actor: Actor, @Body() body: RequestRun): Promise<RunResponse> {
    return (await this.presentedRuns(actor, [await this.runs.request(actor, body.period)]))[0]!;
  }

  /** Puts a failed run back into the queue. */
  @Post('runs/:runId/steps/retry')
  @HttpCode(202)
  @Permit('release.run')
  async retryRun(@CurrentActor() actor: Actor, @Param('runId') runId: string): Promise<RunResponse> {
    return (await this.presentedRuns(actor, [await this.runs.retry(actor, runId)]))[0]!;
  }

  /** Drafts and releases, newest month first. */
  @Get('releases')
  @Permit('release.read')
  async listReleases(@CurrentActor() actor: Actor, @Query() query: ReleaseQuery): Promise<ReleasePage> {
    const page = await this.reader.releases(actor, query);
    return { ...page, items: await this.presentedReleases(actor, page.items) };
  }

  /** The city's totals of the newest 24 released months, newest first, each in its newest revision. */
  @Get('months')
  @Permit('release.read')
  async listMonths(@CurrentActor() actor: Actor): Promise<ReleasedMonthList> {
    return { items: await this.reader.months(actor) };
  }

  /** One draft or release with its protected figures and what they change. */
  @Get('releases/:releaseId')
  @Permit('release.read')
  async getRelease(
    @CurrentActor() actor: Actor,
    @Param('releaseId') releaseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseResponse> {
    const { release, changes } = await this.reader.release(actor, releaseId);
    return tagged(reply, {
      ...(await this.presentedReleases(actor, [release]))[0]!,
      cells: release.cells.map(presentFigure),
      changes: changes.map(presentChange),
    });
  }

  /** Approves a draft; never the person who asked for it. */
  @Post('releases/:releaseId/steps/approve')
  @HttpCode(200)
  @Permit('release.approve')
  async approve(
    @CurrentActor() actor: StaffActor,
    @Param('releaseId') releaseId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseHeadResponse> {
    const release = await this.releases.approve(actor, releaseId, version);
    return tagged(reply, (await this.presentedReleases(actor, [release]))[0]!);
  }

  /** Releases an approved draft to the liaison; never the person who approved it. It never changes afterwards. */
  @Post('releases/:releaseId/steps/release')
  @HttpCode(200)
  @Permit('release.publish')
  async release(
    @CurrentActor() actor: StaffActor,
    @Param('releaseId') releaseId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseHeadResponse> {
    const release = await this.releases.release(actor, releaseId, version);
    return tagged(reply, (await this.presentedReleases(actor, [release]))[0]!);
  }

  /** Turns a draft down; a later run makes a new one. */
  @Post('releases/:releaseId/steps/reject')
  @HttpCode(200)
  @Permit('release.read')
  async reject(
    @CurrentActor() actor: StaffActor,
    @Param('releaseId') releaseId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseHeadResponse> {
    const release = await this.releases.reject(actor, releaseId, version);
    return tagged(reply, (await this.presentedReleases(actor, [release]))[0]!);
  }

  private async presentedRuns(actor: Actor, runs: RunRow[]): Promise<RunResponse[]> {
    const names = await this.reader.names(
      actor,
      runs.map((run) => run.requested_by),
    );
    return runs.map((run) => presentRun(run, names));
  }

  private async presentedReleases(actor: Actor, releases: ReleaseHead[]): Promise<ReleaseHeadResponse[]> {
    const people = releases.flatMap((each) => [
      each.requested_by,
      each.approved_by,
      each.released_by,
      each.rejected_by,
    ]);
    const names = await this.reader.names(actor, people);
    return releases.map((release) => presentRelease(actor, release, names));
  }
}
