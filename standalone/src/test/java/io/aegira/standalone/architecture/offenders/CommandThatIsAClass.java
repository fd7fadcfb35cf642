package io.aegira.standalone.architecture.offenders;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;

class CommandThatIsAClass implements Command {
    @Override
    public TenantId tenantId() {
        throw new UnsupportedOperationException();
    }
}
