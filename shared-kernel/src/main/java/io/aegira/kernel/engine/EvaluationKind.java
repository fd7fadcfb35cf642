package io.aegira.kernel.engine;

/** What an evaluation looks at: an answer, or the silence of a window. */
public enum EvaluationKind {
    RESPONSE,
    MISSED
}
