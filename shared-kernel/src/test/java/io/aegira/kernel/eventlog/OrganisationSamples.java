package io.aegira.kernel.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.FORM;
import static io.aegira.kernel.eventlog.Nordwind.HAMBURG;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.WORDS;
import static io.aegira.kernel.eventlog.Nordwind.YARD;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Polarity;
import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.RuleSeverity;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CaseRouting.Route;
import io.aegira.kernel.organisation.CaseRouting.Target;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.CheckInPolicy.Anchor;
import io.aegira.kernel.organisation.CheckInPolicy.Entry;
import io.aegira.kernel.organisation.ErasureGround;
import io.aegira.kernel.organisation.NextActions;
import io.aegira.kernel.organisation.NextActions.Suggestion;
import io.aegira.kernel.organisation.Occasion;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.RetentionPolicy;
import io.aegira.kernel.organisation.TenantEvent.FormVersionPublished;
import io.aegira.kernel.organisation.TenantEvent.RulesetVersionPublished;
import io.aegira.kernel.organisation.TenantEvent.SiteRegistered;
import io.aegira.kernel.organisation.TenantEvent.TeamRegistered;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerErased;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import java.time.Duration;
import java.time.Period;
import java.util.List;

final class OrganisationSamples {
    private static final CheckInPolicy POLICY = new CheckInPolicy(List.of(
            new Entry("pre_shift", Anchor.START, Duration.ofMinutes(-45), Duration.ofMinutes(5), FORM),
            new Entry("mid_shift", Anchor.MIDPOINT, Duration.ofMinutes(-30), Duration.ofMinutes(30), null),
            new Entry("post_shift", Anchor.END, Duration.ofMinutes(-15), Duration.ofMinutes(45), null)));
    private static final List<FormQuestion> QUESTIONS = List.of(
            new FormQuestion("fatigue", "fatigue", 0, 10, 1, Polarity.HIGHER_IS_WORSE),
            new FormQuestion("hours_slept", "hours_slept", 0, 12, 0.5, Polarity.HIGHER_IS_BETTER));
    private static final List<Rule> RULES = List.of(
            new Rule("fatigue_spike", RuleSeverity.HIGH, "fatigue_z > 2.5", "fatigue {fatigue.answer}"),
            new Rule("fatigue_elevated", RuleSeverity.MEDIUM, "fatigue_z > 1.5", "fatigue {fatigue.answer}"),
            new Rule("silent", RuleSeverity.FLAG, "missed_7d >= 2.0", "missed {missed_7d}"));

    private OrganisationSamples() {}

    private static final CaseRouting ROUTING = new CaseRouting(
            List.of(new Route(
                    CaseQueue.SUPERVISOR, EpisodeSeverity.COMPLIANCE, OpenedBy.SUSTAINED_COMPLIANCE, HAMBURG)),
            List.of(new Target(
                    CaseQueue.SUPERVISOR,
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofDays(3),
                    Duration.ofHours(2),
                    CaseQueue.HSE)));

    static List<DomainEvent> full() {
        return List.of(
                new TenantRegistered(id("1"), at("05:00"), TENANT, "Nordwind", "Europe/Berlin"),
                new TenantConfigured(
                        id("2"),
                        at("05:01"),
                        TENANT,
                        POLICY,
                        new CasePolicy(true, Duration.ofDays(7)),
                        new PrivacySwitches(true),
                        ROUTING,
                        new RetentionPolicy(Period.ofYears(2)),
                        new NextActions(List.of(new Suggestion(Occasion.HIGH, "Call them before noon.")))),
                new SiteRegistered(id("3"), at("05:02"), TENANT, HAMBURG, "Hamburg", "Europe/Berlin"),
                new TeamRegistered(id("4"), at("05:03"), TENANT, YARD, HAMBURG, "Yard"),
                new WorkerRegistered(id("5"), at("05:04"), ANNA, YARD, HAMBURG),
                new WorkerAssigned(id("6"), at("05:05"), ANNA, YARD, HAMBURG),
                new WorkerDeactivated(id("7"), at("05:06"), ANNA, WORDS),
                new WorkerErased(id("7e"), at("05:09"), ANNA, ErasureGround.REQUEST),
                new FormVersionPublished(id("8"), at("05:07"), TENANT, FORM, "standard", 2, QUESTIONS),
                new RulesetVersionPublished(
                        id("9"),
                        at("05:08"),
                        TENANT,
                        "ruleset_v2",
                        RULES,
                        at("06:00"),
                        "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                        id("9r"),
                        "4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a",
                        "fewer false alarms"));
    }

    static List<DomainEvent> minimal() {
        return List.of(
                new TenantConfigured(id("2-"), at("05:01"), TENANT, null, null, null, null, null, null),
                new WorkerRegistered(id("5-"), at("05:04"), ANNA, null, null),
                new WorkerAssigned(id("6-"), at("05:05"), ANNA, null, null),
                new WorkerDeactivated(id("7-"), at("05:06"), ANNA, null),
                new RulesetVersionPublished(
                        id("9-"), at("05:08"), TENANT, "ruleset_v1", RULES, null, null, null, null, null));
    }
}
