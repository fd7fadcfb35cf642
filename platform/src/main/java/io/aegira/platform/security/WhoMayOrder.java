package io.aegira.platform.security;

import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.INTEGRATION;
import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.PLATFORM_ADMIN;
import static io.aegira.platform.security.Role.SUPERVISOR;
import static io.aegira.platform.security.Role.WORKER;
import static java.util.Map.entry;

import io.aegira.kernel.availability.AvailabilityCommand.SetAvailability;
import io.aegira.kernel.availability.TakeAvailability;
import io.aegira.kernel.casework.AskForSupport;
import io.aegira.kernel.casework.CaseCommand.AcknowledgeCase;
import io.aegira.kernel.casework.CaseCommand.AssignCase;
import io.aegira.kernel.casework.CaseCommand.LogAction;
import io.aegira.kernel.casework.CaseCommand.LogOutcome;
import io.aegira.kernel.casework.CaseCommand.ReopenCase;
import io.aegira.kernel.casework.CaseCommand.ResolveCase;
import io.aegira.kernel.casework.IncidentCommand.ReportIncident;
import io.aegira.kernel.casework.SayAboutFlag;
import io.aegira.kernel.casework.TakeIncident;
import io.aegira.kernel.casework.TakePhoto;
import io.aegira.kernel.checkin.AdHocCommand.SubmitAdHocResponse;
import io.aegira.kernel.checkin.PromptCommand.SubmitResponse;
import io.aegira.kernel.checkin.TakeCheckIn;
import io.aegira.kernel.ingestion.TakeImport;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.PublishTriedRules;
import io.aegira.kernel.organisation.TakeInWorker;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.kernel.organisation.TenantCommand.PublishForm;
import io.aegira.kernel.organisation.TenantCommand.RegisterSite;
import io.aegira.kernel.organisation.TenantCommand.RegisterTeam;
import io.aegira.kernel.organisation.TenantCommand.RegisterTenant;
import io.aegira.kernel.organisation.WorkforceCommand.DeactivateWorker;
import io.aegira.kernel.organisation.WorkforceCommand.EraseWorker;
import io.aegira.kernel.organisation.WorkforceCommand.RegisterWorker;
import io.aegira.kernel.roster.ShiftCommand.RemoveShift;
import io.aegira.kernel.roster.ShiftCommand.UpsertShift;
import io.aegira.kernel.roster.TakeShift;
import io.aegira.kernel.roster.TakeShiftOff;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Which command a caller of which role may give. What is not listed follows from something else, and nobody gives it. */
public final class WhoMayOrder {
    private static final Map<Class<? extends Command>, Set<Role>> ROLES = Map.ofEntries(
            entry(RegisterTenant.class, Set.of(PLATFORM_ADMIN)),
            entry(ConfigureTenant.class, Set.of(ORG_ADMIN)),
            entry(RegisterSite.class, Set.of(ORG_ADMIN)),
            entry(RegisterTeam.class, Set.of(ORG_ADMIN)),
            entry(PublishForm.class, Set.of(ORG_ADMIN)),
            entry(PublishTriedRules.class, Set.of(ORG_ADMIN)),
            entry(TakeInWorker.class, Set.of(ORG_ADMIN)),
            entry(RegisterWorker.class, Set.of(ORG_ADMIN)),
            entry(DeactivateWorker.class, Set.of(ORG_ADMIN)),
            entry(EraseWorker.class, Set.of(ORG_ADMIN)),
            entry(TakeImport.class, Set.of(ORG_ADMIN, PLATFORM_ADMIN)),
            entry(UpsertShift.class, Set.of(ORG_ADMIN, INTEGRATION)),
            entry(RemoveShift.class, Set.of(ORG_ADMIN, INTEGRATION)),
            entry(TakeShift.class, Set.of(ORG_ADMIN)),
            entry(TakeShiftOff.class, Set.of(ORG_ADMIN)),
            entry(TakeAvailability.class, Set.of(ORG_ADMIN)),
            entry(SetAvailability.class, Set.of(ORG_ADMIN, INTEGRATION, WORKER)),
            entry(SubmitResponse.class, Set.of(INTEGRATION, WORKER)),
            entry(SubmitAdHocResponse.class, Set.of(INTEGRATION, WORKER)),
            entry(TakeCheckIn.class, Set.of(WORKER)),
            entry(AskForSupport.class, Set.of(WORKER)),
            entry(SayAboutFlag.class, Set.of(WORKER)),
            entry(TakeIncident.class, Set.of(HSE)),
            entry(ReportIncident.class, Set.of(INTEGRATION, HSE)),
            entry(TakePhoto.class, Set.of(INTEGRATION, HSE)),
            entry(AssignCase.class, Set.of(CASE_MANAGER, HSE)),
            entry(AcknowledgeCase.class, Set.of(CASE_MANAGER, HSE, SUPERVISOR)),
            entry(LogAction.class, Set.of(CASE_MANAGER, HSE, SUPERVISOR)),
            entry(LogOutcome.class, Set.of(CASE_MANAGER, HSE)),
            entry(ResolveCase.class, Set.of(CASE_MANAGER, HSE)),
            entry(ReopenCase.class, Set.of(CASE_MANAGER, HSE)));

    private WhoMayOrder() {}

    public static boolean may(Set<Role> roles, Class<? extends Command> command) {
        return !Collections.disjoint(ROLES.getOrDefault(command, Set.of()), roles);
    }
}
