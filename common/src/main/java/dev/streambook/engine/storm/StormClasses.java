package dev.streambook.engine.storm;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import org.apache.storm.daemon.supervisor.UniFunc;
import org.apache.storm.nimbus.ILeaderElector;
import org.apache.storm.security.auth.SingleUserPrincipal;
import org.apache.storm.zookeeper.AclEnforcement;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Four classes of Storm 2.5 with a call or two exchanged, defined before Storm loads its own.
 *
 * <p>Three ask for the name of this machine, with no setting that would stop them; a laptop's own name often does not
 * resolve, and then Storm does not start. They get the loopback address. The fourth calls {@code Subject.getSubject}, which
 * throws from JDK 24 on; its successor {@code Subject.current} exists since JDK 18.
 */
final class StormClasses {

    private static final int FIRST_WITHOUT_GET_SUBJECT = 24;

    private StormClasses() {}

    /** @throws IllegalStateException if Storm has loaded one of the classes already */
    static void define() {
        define(ILeaderElector.class, "NimbusInfo");
        define(AclEnforcement.class, "LeaderListenerCallbackFactory");
        define(UniFunc.class, "StandaloneSupervisor");
        if (Runtime.version().feature() >= FIRST_WITHOUT_GET_SUBJECT) {
            define(SingleUserPrincipal.class, "ReqContext");
        }
    }

    /** @param neighbour a class of the same package, which does not load the one to be defined */
    private static void define(Class<?> neighbour, String name) {
        try (InputStream original = neighbour.getResourceAsStream(name + ".class")) {
            ClassReader reader = new ClassReader(original);
            ClassWriter writer = new ClassWriter(0);
            reader.accept(new Exchange(writer), 0);
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(writer.toByteArray());
        } catch (IOException | IllegalAccessException | LinkageError e) {
            throw new IllegalStateException(
                    "cannot rewrite %s of Storm (%s); expected that nothing of Storm's cluster is loaded before the cluster starts"
                            .formatted(name, e),
                    e);
        }
    }

    private static final class Exchange extends ClassVisitor {

        Exchange(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, signature, thrown)) {
                @Override
                public void visitMethodInsn(int call, String owner, String name, String type, boolean isInterface) {
                    switch (owner + "." + name) {
                        case "java/net/InetAddress.getLocalHost" ->
                            super.visitMethodInsn(call, owner, "getLoopbackAddress", type, isInterface);
                        case "java/net/InetAddress.getCanonicalHostName" ->
                            super.visitMethodInsn(call, owner, "getHostAddress", type, isInterface);
                        case "javax/security/auth/Subject.getSubject" -> {
                            super.visitInsn(Opcodes.POP);
                            super.visitMethodInsn(
                                    call, owner, "current", "()Ljavax/security/auth/Subject;", isInterface);
                        }
                        default -> super.visitMethodInsn(call, owner, name, type, isInterface);
                    }
                }
            };
        }
    }
}
