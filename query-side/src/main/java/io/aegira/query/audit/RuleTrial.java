package io.aegira.query.audit;

import io.aegira.platform.rulesets.DraftRuleset;

/** A draft, and what came of trying it so far. */
public record RuleTrial(DraftRuleset draft, WhatIfView view) {}
