package io.aegira.query.audit;

import io.aegira.platform.rulesets.DraftRuleset;
import java.time.OffsetDateTime;

/** @param from of the instants that decisions are about @param to not included */
record WhatIfRequest(DraftRuleset ruleset, OffsetDateTime from, OffsetDateTime to) {}
