package io.aegira.kernel.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The settings as somebody has seen them who changes some.
 *
 * @param setIn the event that last changed what they saw; absent: all of it was built in
 */
public record SettingsSeen(@Nullable UUID setIn) {}
