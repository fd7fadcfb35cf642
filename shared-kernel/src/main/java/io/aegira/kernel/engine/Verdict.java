package io.aegira.kernel.engine;

import java.util.List;

/** What a ruleset says about one evaluation; the fields are those of {@link Evaluation}. */
record Verdict(Severity severity, boolean complianceRisk, List<String> rules, List<Reason> reasons) {}
