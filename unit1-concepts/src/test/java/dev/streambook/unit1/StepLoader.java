package dev.streambook.unit1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Loads answers with a call of {@link Interleaving#step} before each access to a field of theirs. */
final class StepLoader extends ClassLoader {

    private static final Pattern ANSWERS = Pattern.compile(".*[./](exercise|solution|wrong)[./][^./]+");
    private static final String INTERLEAVING = Type.getInternalName(Interleaving.class);

    StepLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!ANSWERS.matcher(name).matches()) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? inSteps(name) : loaded;
        }
    }

    private Class<?> inSteps(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(file);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new StepVisitor(writer), 0);
            byte[] bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class StepVisitor extends ClassVisitor {

        StepVisitor(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    if (ANSWERS.matcher(owner).matches()) {
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, INTERLEAVING, "step", "()V", false);
                    }
                    super.visitFieldInsn(opcode, owner, field, type);
                }
            };
        }
    }
}
