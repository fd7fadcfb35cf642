package io.aegira.query.pages.person;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.SignalView;
import java.util.List;

/**
 * What was answered about a person and a stretch of time.
 *
 * @param days of the calendar
 * @param prompts whose windows close in the stretch
 * @param signals current ones; none for who may not know figures
 * @param episodes supported ones of all times
 */
record PersonFacts(
        PersonView person,
        Stay stay,
        List<WorkerDayView> days,
        List<PromptShown> prompts,
        List<SignalView> signals,
        List<EpisodeShown> episodes,
        List<FormVersion> forms) {}
