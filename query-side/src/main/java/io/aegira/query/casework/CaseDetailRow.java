package io.aegira.query.casework;

import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.risk.SignalId;
import java.util.List;

/** A row of {@code case_detail}. */
record CaseDetailRow(List<Reason> reasons, List<SignalId> signalIds) {}
