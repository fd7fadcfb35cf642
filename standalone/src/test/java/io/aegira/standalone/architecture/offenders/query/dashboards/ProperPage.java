package io.aegira.standalone.architecture.offenders.query.dashboards;

import io.aegira.standalone.architecture.offenders.query.checkin.ProperView;
import org.jspecify.annotations.Nullable;

/** Put together from the answers of capabilities. */
public record ProperPage(@Nullable ProperView view) {}
