package dev.whydrop.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose a file is and who may do what with it, to be the same of the file that takes its place. */
public record FileRights(Set<PosixFilePermission> permissions, UserPrincipal owner, GroupPrincipal group) {
    /** What a file is made with before it has its rights: nobody else may look into it meanwhile. */
    public static final FileAttribute<?> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Set<PosixFilePermission> OF_GROUP = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    /** {@return the rights of a file; null where there is none, or where the system has no such rights} */
    public static @Nullable FileRights of(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null || !Files.exists(file)) {
            return null;
        }
        PosixFileAttributes attributes = view.readAttributes();
        return new FileRights(attributes.permissions(), attributes.owner(), attributes.group());
    }

    /** Gives a file of this process these rights, as far as the system lets it; it never has more. */
    public void giveTo(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> given = EnumSet.noneOf(PosixFilePermission.class);
        given.addAll(permissions);
        if (!giveTo(view)) {
            given.removeAll(OF_GROUP);
        }
        view.setPermissions(given);
    }

    /** {@return whether the file has the group now} */
    private boolean giveTo(PosixFileAttributeView view) throws IOException {
        PosixFileAttributes now = view.readAttributes();
        try {
            if (!now.group().equals(group)) {
                view.setGroup(group);
            }
        } catch (IOException e) {
            return false; // Only an administrator may give a file to a group that is not one of his own.
        }
        try {
            if (!now.owner().equals(owner)) {
                view.setOwner(owner);
            }
        } catch (IOException e) {
            return true; // The same goes for owners; then it is the file of who wrote it.
        }
        return true;
    }
}
