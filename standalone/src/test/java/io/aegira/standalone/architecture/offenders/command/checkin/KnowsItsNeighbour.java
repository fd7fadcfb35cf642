package io.aegira.standalone.architecture.offenders.command.checkin;

import io.aegira.standalone.architecture.offenders.command.roster.PublicForNoReason;

class KnowsItsNeighbour {
    PublicForNoReason neighbour() {
        return new PublicForNoReason();
    }
}
