package io.aegira.standalone.architecture.offenders.command.platform;

import io.aegira.standalone.architecture.offenders.command.roster.PublicForNoReason;

class SharedButPartial {
    PublicForNoReason favourite() {
        return new PublicForNoReason();
    }
}
