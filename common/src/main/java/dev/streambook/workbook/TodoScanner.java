package dev.streambook.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Finds what is left to do in a stub by reading the compiled class: an exercise is unsolved as long as its code, or a
 * class of the learner's nested in it, still creates a {@link TodoException}. No flag has to be flipped.
 */
final class TodoScanner {

    private static final String TODO = Type.getInternalName(TodoException.class);

    private TodoScanner() {}

    /** The places in {@code className} and the classes nested in it, in order of the source. */
    static List<Todo> inClass(String className, ClassLoader loader, String sourceFile) {
        List<Todo> todos = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(className.replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                ClassNode node = read(name, loader);
                Map<String, String> lambdas = lambdas(node);
                node.methods.forEach(
                        method -> todos.addAll(inMethod(method, sourceName(method.name, lambdas), sourceFile)));
                node.innerClasses.stream()
                        .filter(inner -> name.equals(inner.outerName) || inner.name.startsWith(name + "$"))
                        .forEach(inner -> open.push(inner.name));
            }
        }
        todos.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return todos;
    }

    /** The lines of a properties file with a value {@code TODO}; comments do not count. */
    static List<Todo> inText(String text, String sourceFile) {
        List<Todo> todos = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.startsWith("#") && !line.startsWith("!") && line.contains("TODO")) {
                todos.add(new Todo(line.split("[=:\\s]", 2)[0], sourceFile, i + 1));
            }
        }
        return todos;
    }

    private static List<Todo> inMethod(MethodNode method, String sourceName, String sourceFile) {
        List<Todo> todos = new ArrayList<>();
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (instruction.getOpcode() == Opcodes.NEW && TODO.equals(((TypeInsnNode) instruction).desc)) {
                todos.add(new Todo(sourceName, sourceFile, line));
            }
        }
        return todos;
    }

    /** The method in which each lambda stands, by the name of the lambda's body: each compiler has names of its own for them. */
    private static Map<String, String> lambdas(ClassNode node) {
        Map<String, String> holders = new HashMap<>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                    for (Object argument : dynamic.bsmArgs) {
                        if (argument instanceof Handle body && body.getOwner().equals(node.name)) {
                            holders.putIfAbsent(body.getName(), method.name);
                        }
                    }
                }
            }
        }
        return holders;
    }

    /** The learner knows a lambda's body by the method that it stands in; lambdas may stand in lambdas. */
    private static String sourceName(String compiled, Map<String, String> lambdas) {
        String name = compiled;
        while (name.startsWith("lambda$") && lambdas.containsKey(name)) {
            name = lambdas.get(name);
        }
        return name;
    }

    private static ClassNode read(String internalName, ClassLoader loader) {
        try (InputStream bytes = loader.getResourceAsStream(internalName + ".class")) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "no class " + internalName.replace('/', '.') + "; expected the stub of an exercise");
            }
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
