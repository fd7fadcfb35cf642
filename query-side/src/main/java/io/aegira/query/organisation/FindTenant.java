package io.aegira.query.organisation;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;

/** Whose organisation is this, and in which zone does it count its days? */
public record FindTenant(Sight sight) implements Question<TenantView> {}
