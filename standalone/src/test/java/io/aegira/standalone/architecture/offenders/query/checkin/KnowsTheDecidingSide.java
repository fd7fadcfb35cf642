package io.aegira.standalone.architecture.offenders.query.checkin;

import io.aegira.standalone.architecture.offenders.command.platform.ProperTool;

class KnowsTheDecidingSide {
    ProperTool tool() {
        return new ProperTool();
    }
}
