/**
 * Functions of frameworks that stand in the same bundle as the application, by names that few would give their own: what renders, schedules and
 * hands on events between the application's calls, more of it in one version than in another.
 */
const NAMES = {
  react:
    'renderWithHooks renderWithHooksAgain updateFunctionComponent updateClassComponent finishClassComponent mountIndeterminateComponent beginWork ' +
    'performUnitOfWork workLoopSync workLoopConcurrent workLoopConcurrentByScheduler renderRootSync renderRootConcurrent performWorkOnRoot ' +
    'performWorkOnRootViaSchedulerTask performConcurrentWorkOnRoot performSyncWorkOnRoot flushSyncWorkAcrossRoots_impl flushSyncWork flushSyncCallbacks ' +
    'batchedUpdates dispatchEventForPluginEventSystem dispatchDiscreteEvent dispatchContinuousEvent processDispatchQueue ' +
    'processDispatchQueueItemsInOrder executeDispatch runWithFiberInDEV react_stack_bottom_frame callComponentInDEV invokeGuardedCallbackDev ' +
    'invokeGuardedCallbackProd invokeGuardedCallbackAndCatchFirstError callCallback commitHookEffectListMount commitHookEffectListUnmount ' +
    'commitHookPassiveMountEffects commitPassiveMountOnFiber recursivelyTraversePassiveMountEffects reconnectPassiveEffects flushPassiveEffects ' +
    'flushPassiveEffectsImpl commitRootImpl commitRoot commitLayoutEffects commitMutationEffects mountState mountStateImpl mountReducer mountMemo ' +
    'updateMemo updateReducer updateReducerImpl updateState dispatchSetState dispatchSetStateInternal dispatchReducerAction reconcileChildFibers ' +
    'processRootScheduleInMicrotask performWorkUntilDeadline useState useReducer useMemo useEffect useLayoutEffect useInsertionEffect useContext ' +
    'useSyncExternalStore useTransition useOptimistic useBaseQuery useQuery getOptimisticResult',
  vue:
    'callWithErrorHandling callWithAsyncErrorHandling renderComponentRoot componentUpdateFn setupRenderEffect mountComponent processComponent ' +
    'setupComponent setupStatefulComponent refreshComputed flushJobs flushPreFlushCbs flushPostFlushCbs mountChildren mountElement processElement ' +
    'processFragment patchBlockChildren patchKeyedChildren patchUnkeyedChildren updateComponentPreRender invokeDirectiveHook runIfDirty ' +
    'triggerComputed wrappedAction patchActionForGrouping unref renderFnWithContext injectHook createHook __weh wrappedFn invoker',
  svelte:
    'update_reaction update_effect update_derived execute_derived execute_effect flush_queued_effects flush_queued_root_effects flush_effects ' +
    'flush_sync run_micro_tasks is_dirty check_dirtiness create_effect handle_event_propagation make_dirty flush_render_callbacks run_all create_component mount_component',
  angular:
    'executeTemplate refreshView renderView refreshComponent refreshContainsDirtyViews detectChangesInternal detectChangesInView detectChangesInViewWhileDirty ' +
    'callHookInternal callHooks executeListenerWithErrorHandling wrapListenerIn_markDirtyAndPreventDefault executeCheckHooks processHostBindingOpCodes ' +
    'createRootComponent instantiateRootComponent getNodeInjectable',
  preact: 'renderComponent diffElementNodes diffChildren flushAfterPaintEffects invokeEffect invokeCleanup',
  solid:
    'runComputation runUpdates completeUpdates updateComputation runTop readSignal writeSignal runUserEffects createRenderEffect createRoot createMemo createEffect createComputed ' +
    'createResource createComponent devComponent completeLoad untrack lookUpstream updatePath setStore insertExpression handleNode mapArray runImmediateEffects',
  others: 'OperatorSubscriber _trySubscribe errorContext reportUnhandledError',
}

const OF_FRAMEWORKS = new Set(Object.values(NAMES).flatMap((names) => names.split(' ')))

/** Of a file that no package is named for. */
export const isOfFramework = (name: string): boolean => OF_FRAMEWORKS.has(name)
