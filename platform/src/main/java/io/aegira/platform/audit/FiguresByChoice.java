package io.aegira.platform.audit;

import io.aegira.platform.security.Caller;

/** Knows of callers whose role is shown no figures, and who are shown some because their tenant chose so. */
public interface FiguresByChoice {
    boolean areShownTo(Caller caller);
}
