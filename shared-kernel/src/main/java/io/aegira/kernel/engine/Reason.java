package io.aegira.kernel.engine;

/**
 * Why a rule fired, in words.
 *
 * @param feature the feature it looked at; the rule's id where a rule could not be evaluated
 * @param why in the worker's own units, such as "fatigue 7 vs baseline 3.8"
 */
public record Reason(String feature, String why) {}
