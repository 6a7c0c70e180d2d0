package dev.streambook.desk.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the checkout that the desk shows: pages, pictures and sources, and nothing else of the machine. */
public final class CheckoutFiles {

    private static final Pattern SHOWN = Pattern.compile(
            "(README|CONTRIBUTING)\\.md|docs/.*|deploy/.*|pom\\.xml|(common|unit\\d-[a-z]+)/(src/.*|pom\\.xml)");

    private final Path root;

    public CheckoutFiles(Path root) {
        this.root = root;
    }

    /**
     * The file of this name.
     *
     * @param name from the root of the checkout, with forward slashes; empty result where it is not shown or not there
     */
    public Optional<Path> find(String name) {
        Path file = root.resolve(name).normalize();
        return file.startsWith(root) && SHOWN.matcher(name(file)).matches() && Files.isRegularFile(file)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** The name of a file, from the root of the checkout. */
    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** What a link of a page leads to, as a name from the root; the anchor stays. */
    public String resolve(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return target.startsWith(root) ? name(target) + (parts.length < 2 ? "" : "#" + parts[1]) : link;
    }
}
