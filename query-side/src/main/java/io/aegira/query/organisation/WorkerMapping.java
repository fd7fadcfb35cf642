package io.aegira.query.organisation;

import io.aegira.platform.vault.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

/** Puts a row and, for those who may know it, a name together. */
@Mapper
interface WorkerMapping {
    WorkerView view(WorkerRow row, @Nullable Identity identity);

    MeView me(WorkerRow row, @Nullable Identity identity, List<String> supportOptions);
}
