package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Period;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.platform.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rules that were published, and drafts that are tried, for pages. */
public interface RuleTrials {
    /** The latest first; the built-in ones are not among them. */
    List<RulesetVersion> published();

    /**
     * Begins to try a draft.
     *
     * @return by which it can be asked after
     * @throws io.aegira.platform.web.Problem naming each rule that cannot be used
     */
    UUID begin(Caller caller, DraftRuleset draft, Period period);

    /** @return with the workers that the caller may see; empty for an id of nobody's or somebody else's */
    Optional<RuleTrial> find(Caller caller, UUID reportId);
}
