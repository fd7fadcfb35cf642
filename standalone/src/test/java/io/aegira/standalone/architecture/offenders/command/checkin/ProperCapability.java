package io.aegira.standalone.architecture.offenders.command.checkin;

import io.aegira.standalone.architecture.offenders.command.platform.ProperTool;

/** Uses what its side shares. */
class ProperCapability {
    ProperTool tool() {
        return new ProperTool();
    }
}
