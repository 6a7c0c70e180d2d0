package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What can be seen to be wrong with the files and folders of an agent's taildir sources and file channels.
 *
 * <p>Where Flume would take a file or folder in the user's home, one is asked for: that one is shared by all agents of the
 * user, and then none of them works.
 */
final class FlumeFolders {

    private final FlumeFile file;
    private final List<String> mistakes = new ArrayList<>();
    /** The keys of the file channels' folders, by folder. */
    private final Map<Path, String> folders = new TreeMap<>();

    private final boolean inodes;

    private FlumeFolders(FlumeFile file, boolean inodes) {
        this.file = file;
        this.inodes = inodes;
    }

    /** One sentence each; empty if there is none to be seen. */
    static List<String> mistakes(FlumeFile file) {
        return mistakes(
                file, FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
    }

    /** @param inodes whether files have inode numbers here: on Windows they have none */
    static List<String> mistakes(FlumeFile file, boolean inodes) {
        FlumeFolders looked = new FlumeFolders(file, inodes);
        for (String source : file.listed(Kind.SOURCES)) {
            if (looked.is(Kind.SOURCES, source, "taildir", "org.apache.flume.source.taildir.TaildirSource")) {
                looked.taildir(source);
            }
        }
        for (String channel : file.listed(Kind.CHANNELS)) {
            if (looked.is(Kind.CHANNELS, channel, "file", "org.apache.flume.channel.file.FileChannel")) {
                looked.fileChannel(channel);
            }
        }
        return looked.mistakes;
    }

    private boolean is(Kind kind, String name, String shortName, String className) {
        String type = file.value(kind, name, "type");
        return shortName.equalsIgnoreCase(type) || className.equals(type);
    }

    private void taildir(String source) {
        if (!inodes) {
            add(
                    file.key(Kind.SOURCES, source, "type"),
                    "knows files by their inode numbers, which they do not have here; expected spooldir, or a system other"
                            + " than Windows");
        }
        String groups = file.key(Kind.SOURCES, source, "filegroups");
        if (file.words(groups).isEmpty()) {
            add(groups, "is missing; expected a name, and a setting filegroups.<name> that says which files it means");
        }
        for (String group : file.words(groups)) {
            String files = groups + "." + group;
            if (file.settings().containsKey(files)) {
                filegroup(files, file.settings().get(files).trim());
            } else {
                add(
                        groups,
                        "lists %s, and %s is missing; expected a folder and a regular expression"
                                .formatted(group, files));
            }
        }
        String positions = file.key(Kind.SOURCES, source, "positionFile");
        if (!file.settings().containsKey(positions)) {
            add(
                    positions,
                    "is missing; expected a file of this source's own, as all agents of a user share Flume's default,"
                            + " ~/.flume/taildir_position.json, and each overwrites it");
        } else if (Files.isDirectory(Path.of(file.settings().get(positions).trim()))) {
            add(positions, "is a folder; expected a file");
        }
    }

    private void filegroup(String key, String value) {
        File folder = new File(value).getParentFile();
        if (folder == null || !folder.isDirectory()) {
            add(
                    key,
                    "is in the folder %s, which does not exist; expected one that does: only what stands after the last /"
                                    .formatted(folder)
                            + " is a regular expression");
            return;
        }
        try {
            Pattern.compile(new File(value).getName());
        } catch (PatternSyntaxException e) {
            add(
                    key,
                    "ends in no regular expression (%s); expected one such as .*[.]log, where a shell has *.log"
                            .formatted(e.getDescription()));
        }
    }

    private void fileChannel(String channel) {
        for (String setting : List.of("checkpointDir", "dataDirs")) {
            String key = file.key(Kind.CHANNELS, channel, setting);
            String value = file.value(Kind.CHANNELS, channel, setting);
            if (value == null || value.isEmpty()) {
                add(
                        key,
                        "is missing; expected a folder of this channel's own, as all channels of a user share Flume's"
                                + " default, below ~/.flume/file-channel, and it lets in one");
                continue;
            }
            for (String folder : value.split(",")) {
                String other = folders.putIfAbsent(
                        Path.of(folder.trim()).toAbsolutePath().normalize(), key);
                if (other != null) {
                    add(
                            key,
                            "names the folder %s, as %s does; expected one of its own".formatted(folder.trim(), other));
                }
            }
        }
    }

    private void add(String key, String rest) {
        mistakes.add(file.mistake(key, rest));
    }
}
